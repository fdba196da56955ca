import { type Answer, page } from "../http/exchange";
import type { Marketplace } from "../marketplace";
import type { World } from "../world";
import { consoleScript } from "./console-script";
import { consoleStyle } from "./console-style";
import { type Html, html } from "./html";
import { clockTime } from "./times";

export type FramedPage = { title: string; path: string; content: Html };
export type Frame = (page: FramedPage) => Answer;

/** Head, navigation and clock around every page of the console. */
export function consoleFrame(world: World, marketplaces: Marketplace[]): Frame {
  return ({ title, path, content }) => {
    const link = (href: string, label: string) =>
      html`<a href="${href}" ${isWithin(path, href) ? html`aria-current="page"` : ""}>${label}</a>`;
    const faults = world.faults.list().filter(({ remaining }) => remaining !== 0).length;
    return page(
      html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Simulator</title><link rel="icon" href="data:,"><style>${consoleStyle}</style></head>
<body>
<header class="top">
  <a class="brand" href="/console"><span class="mark"></span>Simulator</a>
  <nav aria-label="Console">
    ${link("/console", "Overview")}
    ${marketplaces.map(
      (marketplace) =>
        html`<span class="group">${marketplace.label}</span>${marketplace.nav.map(({ href, label }) => link(href, label))}`,
    )}
    <span class="group">Everywhere</span>
    ${link("/console/faults", faults === 0 ? "Faults" : `Faults (${faults})`)}
    ${link("/console/requests", "Requests")}
  </nav>
  ${clock(world)}
</header>
<main>${content}</main>
<div id="said" role="status" aria-live="polite"></div>
<script>${consoleScript}</script>
</body></html>`.text,
    );
  };
}

function isWithin(path: string, href: string): boolean {
  return path === href || (href !== "/console" && path.startsWith(`${href}/`));
}

function clock(world: World): Html {
  const offset = world.clock.offsetSeconds();
  const advance = (seconds: number, label: string) =>
    html`<button data-post="/console/api/clock/advance" data-body='{"seconds":${seconds}}' title="Move the clock ahead by ${label}">+${label}</button>`;
  return html`<div class="clock">
    <span class="num" title="The simulator's clock, UTC">${clockTime(world.clock.now())}</span>
    ${offset === 0 ? null : html`<span class="chip warn">${describeOffset(offset)}</span>`}
    <span class="joined">${advance(600, "10 m")}${advance(3600, "1 h")}${advance(86_400, "1 d")}</span>
    ${offset === 0 ? null : html`<button data-post="/console/api/clock/reset">Now</button>`}
  </div>`;
}

function describeOffset(seconds: number): string {
  const sign = seconds < 0 ? "−" : "+";
  const minutes = Math.round(Math.abs(seconds) / 60);
  const parts = [
    [Math.floor(minutes / 1440), "d"],
    [Math.floor((minutes % 1440) / 60), "h"],
    [minutes % 60, "m"],
  ] as const;
  return (
    sign +
    parts
      .filter(([value]) => value > 0)
      .map(([value, unit]) => `${value} ${unit}`)
      .join(" ")
  );
}
