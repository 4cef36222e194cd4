/** A plugin that does to memory what plugins can do, at random from a seed, and checks it against numbers kept aside. */
import { Action, HttpContext, PluginContext, registerHttpFilter } from "@proxywasm/sdk";

const SLOTS: i32 = 256;

class Node {
  next: Node | null = null;
  other: Node | null = null;
  text: string;
  many: string[] = [];

  constructor(readonly n: i32) {
    this.text = textOf(n);
  }
}

function textOf(n: i32): string {
  return "node " + n.toString() + " é€😀".substring(0, n % 7);
}

class Kept {
  constructor(
    readonly bytes: Uint8Array,
    readonly sum: i32,
    readonly text: string,
    readonly length: i32,
  ) {}
}

class Stress extends PluginContext {
  seed: u32 = 1;
  made: i32 = 0;
  nodes: StaticArray<Node | null> = new StaticArray<Node | null>(SLOTS);
  list: Node[] = [];
  map: Map<string, Node> = new Map<string, Node>();
  set: Set<i32> = new Set<i32>();
  kept: Kept[] = [];
  joined: string = "";
  /** What the references must lead to: no references, so no collector can spoil it. */
  numbers: StaticArray<i32> = new StaticArray<i32>(SLOTS);
  nexts: StaticArray<i32> = new StaticArray<i32>(SLOTS);
  listed: i32[] = [];
  mapped: i32[] = [];

  onConfigure(): bool {
    this.seed = <u32>parseInt(this.configuration.text());
    for (let i = 0; i < SLOTS; i++) this.numbers[i] = -1;
    return true;
  }

  random(below: i32): i32 {
    this.seed = this.seed * 1664525 + 1013904223;
    return <i32>((this.seed >> 8) % <u32>below);
  }

  make(): Node {
    this.made += 1;
    return new Node(this.made);
  }

  step(): void {
    const slot = this.random(SLOTS);
    const kind = this.random(12);
    if (kind == 0) {
      const node = this.make();
      this.nodes[slot] = node;
      this.numbers[slot] = node.n;
      this.nexts[slot] = -1;
    } else if (kind == 1) {
      const to = this.random(SLOTS);
      const from = this.nodes[slot];
      if (from) {
        from.next = this.nodes[to];
        this.nexts[slot] = this.numbers[to];
      }
    } else if (kind == 2) {
      this.nodes[slot] = null;
      this.numbers[slot] = -1;
    } else if (kind == 3) {
      // A cycle that nobody holds.
      const a = this.make();
      const b = this.make();
      a.next = b;
      b.next = a;
      a.other = a;
    } else if (kind == 4) {
      const node = this.make();
      this.list.push(node);
      this.listed.push(node.n);
      if (this.list.length > 200) {
        this.list.splice(0, 50);
        this.listed.splice(0, 50);
      }
    } else if (kind == 5 && this.list.length > 2) {
      this.list.reverse();
      this.listed.reverse();
      const first = this.list.shift();
      this.list.push(first);
      this.listed.push(this.listed.shift());
      this.list = this.list.concat([]);
      this.list.unshift(this.list.pop());
      this.listed.unshift(this.listed.pop());
    } else if (kind == 6) {
      const node = this.make();
      const key = "key " + (node.n % 97).toString();
      if (this.mapped.length < 97) {
        for (let i = this.mapped.length; i < 97; i++) this.mapped.push(-1);
      }
      this.map.set(key, node);
      this.mapped[node.n % 97] = node.n;
      if (node.n % 5 == 0) {
        this.map.delete("key " + ((node.n + 1) % 97).toString());
        this.mapped[(node.n + 1) % 97] = -1;
      }
    } else if (kind == 7) {
      this.joined += textOf(this.made).substring(0, 8);
      if (this.joined.length > 400) this.joined = "";
    } else if (kind == 8) {
      // Garbage that an old object refers to for a moment.
      const holder = this.nodes[slot];
      for (let i = 0; i < 40; i++) {
        if (holder) holder.other = new Node(i);
      }
      if (holder) holder.other = null;
    } else if (kind == 9) {
      const node = this.nodes[slot];
      if (node) {
        node.many.push("many " + node.many.length.toString());
        if (node.many.length > 40) node.many = [];
      }
    } else if (kind == 10) {
      this.set.add(this.random(1000));
      if (this.set.size > 300) this.set.clear();
    } else if (kind == 11) {
      const node = this.make();
      const words = node.text.split(" ").map<string>((word: string): string => word + "!");
      node.many = words.slice(0, 2);
      this.nodes[slot] = node;
      this.numbers[slot] = node.n;
      this.nexts[slot] = -1;
    }
  }

  keep(bytes: Uint8Array, text: string): void {
    let sum = 0;
    for (let i = 0; i < bytes.length; i++) sum += bytes[i] * (i + 1);
    this.kept.push(new Kept(bytes, sum, text, text.length));
    if (this.kept.length > 20) this.kept.shift();
  }

  check(): void {
    for (let i = 0; i < SLOTS; i++) {
      const node = this.nodes[i];
      const n = this.numbers[i];
      assert((node === null) == n < 0, "a slot has changed");
      if (!node) continue;
      assert(node.n == n && node.text == textOf(n), "a node has changed");
      const next = node.next;
      if (next)
        assert(next.n == this.nexts[i] && next.text == textOf(next.n), "a link has changed");
      for (let j = 0; j < node.many.length; j++)
        assert(node.many[j].length > 0, "an array has changed");
    }
    assert(this.list.length == this.listed.length, "the list has changed");
    for (let i = 0; i < this.list.length; i++)
      assert(this.list[i].n == this.listed[i], "an item has changed");
    for (let i = 0; i < this.mapped.length; i++) {
      const key = "key " + i.toString();
      assert(this.map.has(key) == this.mapped[i] >= 0, "the map has changed");
      if (this.mapped[i] >= 0)
        assert(this.map.get(key).n == this.mapped[i], "an entry has changed");
    }
    for (let i = 0; i < this.kept.length; i++) {
      const kept = this.kept[i];
      let sum = 0;
      for (let j = 0; j < kept.bytes.length; j++) sum += kept.bytes[j] * (j + 1);
      assert(sum == kept.sum && kept.text.length == kept.length, "host bytes have changed");
    }
  }
}

class Stream extends HttpContext<Stress> {
  name: string = "";
  mine: Node[] = [];

  onRequestHeaders(endOfStream: bool): Action {
    const plugin = this.plugin;
    const value = this.request.headers.get("x-value");
    this.name = value ? value : "";
    for (let i = 0; i < 12; i++) plugin.step();
    for (let i = 0; i < 3; i++) this.mine.push(plugin.make());
    return Action.Pause;
  }

  onRequestBody(endOfStream: bool): Action {
    const bytes = this.request.body.bytes();
    this.plugin.keep(bytes, this.name);
    // The host calls back in here, while this function has young objects in its hands.
    const before = this.plugin.make();
    this.request.headers.set("x-nested", before.text);
    assert(before.text == textOf(before.n), "a local has changed");
    return Action.Continue;
  }

  onResponseHeaders(endOfStream: bool): Action {
    for (let i = 0; i < this.mine.length; i++) {
      assert(this.mine[i].text == textOf(this.mine[i].n), "a stream's node has changed");
    }
    this.plugin.check();
    return Action.Continue;
  }
}

registerHttpFilter<Stress, Stream>();
