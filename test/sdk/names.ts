/** Names that a person would give to a field, and what the SDK's classes have themselves. */
import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";

export const NATURAL =
  `token owner pending id name state count buffer later chained next first last previous parent child children
  key value values type kind status code path url uri host port method scheme query headers header body text data bytes size
  length limit max min total sum index offset position start end begin stop done finished ready open opened close closed active
  enabled disabled flag flags mode level user users client server upstream downstream origin target source request response
  stream session cookie secret password apiKey auth authorized authorization allowed denied role roles scope tenant account email
  address ip region zone cluster service route rule rules policy config configuration options settings prefix suffix pattern
  separator encoding format locale version revision timestamp time now created updated expires ttl timeout delay interval period
  due deadline duration elapsed attempts retries retry retryCount backoff limiter rate bucket tokens quota usage window cache
  cached entries items list map set queue stack pool table rows fields field labels label tags tag counter gauge histogram metric
  metrics timer timers clock log logger message messages error errors reason problem result results answer answers reply call
  calls callId requestId streamId traceId spanId trace span sampled number amount price weight score rank hash digest signature
  nonce salt seed checksum chunk chunks part parts received sent seen held paused resumed blocked waiting cancelled failed
  succeeded refused retried redirected rewritten matched found missing changed dirty valid invalid context plugin registration
  environment properties property attributes metadata payload content contentType contentLength mime charset title description
  comment note notes handler callback listener observer visitor builder parser reader writer cursor iterator left right top bottom
  width height depth x y a b i n it self that this_ other self_ current original copy backup replacement requestDone responseDone
  change apply abandon deliver defined warned pairs take put arm begun isDone isUnary isPending`
    .split(/\s+/)
    .filter((name, at, all) => all.indexOf(name) === at);

export interface SdkClass {
  readonly name: string;
  /** Type parameters filled in. */
  readonly spelt: string;
  /** Names of its own instance members and of those it inherits. */
  readonly members: ReadonlySet<string>;
  /** Those of them that only the SDK may use. */
  readonly internal: readonly string[];
}

/** The classes that `index.ts` exports and that can be extended: those with instances on the heap and an open constructor. */
export function extendable(folder: string): SdkClass[] {
  const found = new Map<string, ts.ClassDeclaration>();
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!path.endsWith(".ts") || /^(dist|transform|node_modules)\b/.test(path)) continue;
    const text = readFileSync(`${folder}/${path}`, "utf8");
    for (const one of ts.createSourceFile(path, text, ts.ScriptTarget.Latest).statements) {
      if (ts.isClassDeclaration(one) && one.name) found.set(one.name.text, one);
    }
  }
  const exported = [
    ...readFileSync(`${folder}/index.ts`, "utf8").matchAll(/export \{([^}]*)\}/g),
  ].flatMap(([, names]) => names!.split(",").map((name) => name.trim()));
  return exported.flatMap((name) => {
    const one = found.get(name);
    if (!one || !isOpen(one)) return [];
    const members = new Set<string>();
    const internal: string[] = [];
    for (let at: ts.ClassDeclaration | undefined = one; at; at = found.get(baseOf(at))) {
      for (const [member, node] of membersOf(at)) {
        members.add(member);
        if (has(node, ts.SyntaxKind.PrivateKeyword) || has(node, ts.SyntaxKind.ProtectedKeyword))
          internal.push(member);
      }
    }
    return members.size > 0 ? [{ name, spelt: name + filled(one), members, internal }] : [];
  });
}

function isOpen(one: ts.ClassDeclaration): boolean {
  const isUnmanaged = ts
    .getDecorators(one)
    ?.some(({ expression }) => ts.isIdentifier(expression) && expression.text === "unmanaged");
  const constructor = one.members.find(ts.isConstructorDeclaration);
  return !isUnmanaged && !has(constructor, ts.SyntaxKind.PrivateKeyword);
}

function* membersOf(one: ts.ClassDeclaration): Generator<[string, ts.Node]> {
  for (const member of one.members) {
    if (ts.isConstructorDeclaration(member)) {
      for (const each of member.parameters)
        if (each.modifiers?.length && ts.isIdentifier(each.name)) yield [each.name.text, each];
    } else if (member.name && ts.isIdentifier(member.name)) {
      if (!has(member, ts.SyntaxKind.StaticKeyword)) yield [member.name.text, member];
    }
  }
}

function has(node: ts.Node | undefined, kind: ts.SyntaxKind): boolean {
  if (!node || !ts.canHaveModifiers(node)) return false;
  return ts.getModifiers(node)?.some((one) => one.kind === kind) ?? false;
}

function baseOf(one: ts.ClassDeclaration): string {
  const type = one.heritageClauses?.[0]?.types[0]?.expression;
  return type && ts.isIdentifier(type) ? type.text : "";
}

function filled(one: ts.ClassDeclaration): string {
  return one.typeParameters ? "<PluginContext>" : "";
}
