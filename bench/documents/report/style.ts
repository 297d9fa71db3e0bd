/** One sheet, no fonts or pictures from elsewhere; follows the reader's choice of light or dark. */
export const STYLE = `
:root { color-scheme: light dark;
  --paper: light-dark(#fbfaf7, #14171a); --card: light-dark(#ffffff, #1c2126); --ink: light-dark(#1b1f24, #e8e6e1);
  --soft: light-dark(#5d646d, #9aa3ad); --line: light-dark(#e2ded5, #2f363d); --accent: light-dark(#0b5d57, #5cc8b8);
  --band: light-dark(#b9dbd6, #2b5f58); --bad: light-dark(#a33a1f, #f0937a); --badband: light-dark(#f1cdc2, #6b3326); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 ui-sans-serif, system-ui, "Segoe UI", Roboto, sans-serif; font-variant-numeric: tabular-nums; }
main { max-width: 1080px; margin: 0 auto; padding: 3rem 1.5rem 6rem; }
h1 { font: 600 2.4rem/1.15 ui-serif, Georgia, serif; margin: 0 0 .5rem; letter-spacing: -.01em; }
h2 { font: 600 1.5rem/1.2 ui-serif, Georgia, serif; margin: 3.5rem 0 .6rem; padding-top: 1rem; border-top: 2px solid var(--ink); }
p { max-width: 68ch; margin: .5rem 0 1rem; } p.lead, p.note { color: var(--soft); }
nav { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; margin: 1.5rem 0; font-size: .92rem; }
a { color: var(--accent); } a:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(235px, 1fr)); gap: .9rem; margin: 1.2rem 0; padding: 0; list-style: none; }
.tile { background: var(--card); border: 1px solid var(--line); border-left: 5px solid var(--accent); border-radius: 6px; padding: .9rem 1rem; }
.tile.missed { border-left-color: var(--bad); } .tile.open { border-left-color: var(--line); }
.tile .figure { font: 600 1.7rem/1.2 ui-serif, Georgia, serif; display: block; } .tile .what { font-size: .92rem; display: block; }
.tile .target { font-size: .82rem; color: var(--soft); } .tile .verdict { font-weight: 650; color: var(--accent); } .missed .verdict { color: var(--bad); } .open .verdict { color: var(--soft); }
.scroll { overflow-x: auto; margin: 1rem 0 1.6rem; }
table { border-collapse: collapse; width: 100%; background: var(--card); border: 1px solid var(--line); font-size: .93rem; }
caption { text-align: left; color: var(--soft); padding: .3rem 0; font-size: .9rem; }
th, td { padding: .5rem .75rem; text-align: left; border-bottom: 1px solid var(--line); vertical-align: top; }
thead th { font-weight: 600; font-size: .84rem; color: var(--soft); vertical-align: bottom; } tbody th { font-weight: 550; white-space: nowrap; }
tr.ours > * { background: color-mix(in srgb, var(--accent) 8%, transparent); }
td.rate { min-width: 130px; white-space: nowrap; } td.rate svg { display: block; width: 100%; max-width: 150px; height: 6px; margin-top: .25rem; }
.count, .zero { color: var(--soft); font-size: .82rem; } td.none { color: var(--soft); }
.track { fill: var(--line); } .band { fill: var(--band); } .mark { fill: var(--accent); } .error .band { fill: var(--badband); } .error .mark { fill: var(--bad); }
.confusion { width: auto; } .confusion td { text-align: right; } .confusion td.hit { background: color-mix(in srgb, var(--accent) calc(var(--share) * .45), transparent); } .confusion td.miss { background: color-mix(in srgb, var(--bad) calc(var(--share) * .8), transparent); }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(245px, 1fr)); gap: 1.2rem; margin: 1.2rem 0; }
figure { margin: 0; background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: .8rem; } figcaption { font-size: .86rem; color: var(--soft); margin-top: .4rem; overflow-wrap: anywhere; } figcaption b { color: var(--ink); }
.chart { width: 100%; height: auto; } .chart text { font-size: 9px; fill: var(--soft); } .grid { stroke: var(--line); stroke-width: .7; fill: none; } .diagonal { stroke: var(--soft); stroke-dasharray: 3 3; fill: none; } .line { stroke: var(--accent); stroke-width: 2; fill: none; } .chart circle { fill: var(--accent); fill-opacity: .75; }
.gallery { display: grid; grid-template-columns: repeat(auto-fill, minmax(310px, 1fr)); gap: 1.2rem; } .gallery img { width: 100%; height: auto; display: block; border-radius: 3px; }
code, .mono { font: .82rem/1.5 ui-monospace, "Cascadia Mono", Menlo, monospace; overflow-wrap: anywhere; } ul.plain { padding-left: 1.1rem; } details { margin: .6rem 0; } summary { cursor: pointer; color: var(--accent); }
.ahead { color: var(--accent); font-weight: 600; } .behind { color: var(--bad); font-weight: 600; }
@media print { body { background: #fff; } h2 { break-after: avoid; } figure, tr { break-inside: avoid; } nav { display: none; } }
`;
