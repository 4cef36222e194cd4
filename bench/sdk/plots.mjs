/** Draws the plots of docs/memory.md from measurements made here. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Host } from "../host.mjs";

const WIDTH = 640,
  HEIGHT = 240,
  LEFT = 60,
  BOTTOM = 36,
  POINTS = 50;
const COLOURS = ["#2563eb", "#16a34a", "#dc2626"];

/** Memory over a million requests, at 1, 1,000 and 5,000 live streams. */
export async function plots(module, folder) {
  const compiled = new WebAssembly.Module(readFileSync(module));
  const lines = [1, 1000, 5000].map((live) => ({
    name: `${live.toLocaleString("en")} live`,
    values: grow(compiled, live),
  }));
  writeFileSync(join(folder, "memory.svg"), svg(lines, "requests (thousands)", "KiB", 1000));
}

function grow(compiled, live, requests = 1_000_000) {
  const host = new Host();
  host.instantiate(compiled);
  host.start();
  const { open, close } = host.driver("headers");
  const ids = Array.from({ length: live }, open);
  const values = [];
  for (let i = 0; i < requests; i++) {
    close(ids[i % live]);
    ids[i % live] = open();
    if (i % (requests / POINTS) === 0) values.push(host.memory.buffer.byteLength / 1024);
  }
  return values;
}

function svg(lines, xTitle, yTitle, xMax) {
  const top = Math.max(...lines.flatMap(({ values }) => values)) * 1.15;
  const x = (i) => LEFT + (i / (POINTS - 1)) * (WIDTH - LEFT - 110);
  const y = (value) => HEIGHT - BOTTOM - (value / top) * (HEIGHT - BOTTOM - 12);
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((part) => Math.round((top * part) / 64) * 64);
  const parts = ticks.flatMap((tick) => [
    `<line x1="${LEFT}" x2="${WIDTH - 110}" y1="${y(tick).toFixed(1)}" y2="${y(tick).toFixed(1)}" stroke="#8884"/>`,
    `<text x="${LEFT - 6}" y="${(y(tick) + 4).toFixed(1)}" text-anchor="end">${tick}</text>`,
  ]);
  lines.forEach(({ name, values }, i) => {
    const points = values
      .map((value, at) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`)
      .join(" ");
    parts.push(
      `<polyline fill="none" stroke="${COLOURS[i]}" stroke-width="2" points="${points}"/>`,
    );
    parts.push(
      `<text x="${WIDTH - 104}" y="${(y(values.at(-1)) + 4).toFixed(1)}" fill="${COLOURS[i]}">${name}</text>`,
    );
  });
  parts.push(
    `<text x="${LEFT}" y="${HEIGHT - 8}">0</text><text x="${WIDTH - 150}" y="${HEIGHT - 8}">${xMax} ${xTitle}</text>`,
  );
  parts.push(`<text x="8" y="14">${yTitle}</text>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" fill="#555">\n${parts.join("\n")}\n</svg>\n`;
}
