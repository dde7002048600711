/** The report's look: light and dark, wide and narrow, and a filter without a script. */
export const style = `
:root { --ground: #fbfaf7; --card: #ffffff; --ink: #1d2327; --soft: #5d666d; --line: #dfdcd3; --well: #1f7a4d; --changed: #9a6200; --missing: #b3261e; --unfinished: #b3261e; --unmanaged: #2457a6; --unreadable: #7b2d8e; --forbidden: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --ground: #14181b; --card: #1d2327; --ink: #e9e6df; --soft: #9aa4ab; --line: #333b41; --well: #5ecb93; --changed: #f0b354; --missing: #ff8a80; --unfinished: #ff8a80; --unmanaged: #8ab4f8; --unreadable: #d7a3e6; --forbidden: #ff8a80; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 68rem; padding: 2rem 1.25rem 4rem; background: var(--ground); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0; overflow-wrap: break-word; }
h2 { font-size: 1.15rem; margin: 2.25rem 0 .75rem; }
h3 { font-size: 1rem; margin: 0; overflow-wrap: break-word; }
.eyebrow { margin: 0 0 .25rem; color: var(--soft); font-size: .85rem; letter-spacing: .06em; text-transform: uppercase; }
.verdict { margin: .35rem 0 0; font-size: 1.15rem; font-weight: 600; }
.verdict.well { color: var(--well); } .verdict.ill { color: var(--changed); }
.quiet { margin: .15rem 0 0; color: var(--soft); font-size: .85rem; overflow-wrap: break-word; }
.quiet summary { cursor: pointer; }
.advice code { font-family: ui-monospace, monospace; font-size: .92em; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .75rem; margin: 1.5rem 0; }
.tile { background: var(--card); border: 1px solid var(--line); border-top: 3px solid var(--tone, var(--line)); border-radius: 6px; padding: .7rem .9rem; }
.tile dt { color: var(--soft); font-size: .85rem; } .tile dd { margin: 0; font-size: 1.45rem; font-weight: 650; font-variant-numeric: tabular-nums; }
.tile.none dd { color: var(--soft); font-weight: 400; } .tile.none { opacity: .75; }
.tile.well { --tone: var(--well); } .tile.changed { --tone: var(--changed); } .tile.missing { --tone: var(--missing); } .tile.unfinished { --tone: var(--unfinished); } .tile.unmanaged { --tone: var(--unmanaged); } .tile.unreadable { --tone: var(--unreadable); } .tile.forbidden { --tone: var(--forbidden); }
.alarm, .all-well { background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--unreadable); border-radius: 6px; padding: .75rem 1rem; overflow-wrap: anywhere; }
.all-well { border-left-color: var(--well); }
.filter { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; }
.filter legend { float: left; margin-right: .6rem; color: var(--soft); font-size: .9rem; padding: 0; }
.filter input { position: absolute; opacity: 0; }
.filter label { border: 1px solid var(--line); border-radius: 999px; padding: .2rem .8rem; font-size: .9rem; cursor: pointer; background: var(--card); }
.filter input:checked + label { background: var(--ink); color: var(--ground); border-color: var(--ink); }
.filter input:focus-visible + label { outline: 2px solid var(--unmanaged); outline-offset: 2px; }
main:has(#show-changed:checked) .findings:not(.of-changed), main:has(#show-missing:checked) .findings:not(.of-missing), main:has(#show-unfinished:checked) .findings:not(.of-unfinished), main:has(#show-unmanaged:checked) .findings:not(.of-unmanaged), main:has(#show-unreadable:checked) .findings:not(.of-unreadable) { display: none; }
.findings.of-changed { --tone: var(--changed); } .findings.of-missing { --tone: var(--missing); } .findings.of-unfinished { --tone: var(--unfinished); } .findings.of-unmanaged { --tone: var(--unmanaged); } .findings.of-unreadable { --tone: var(--unreadable); } .findings.of-forbidden { --tone: var(--forbidden); }
.findings h2 { color: var(--tone); } .number { font-weight: 400; color: var(--soft); }
article { background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--tone); border-radius: 6px; padding: .75rem 1rem; margin: 0 0 .6rem; }
article p { margin: .4rem 0 0; } .type { color: var(--soft); font-weight: 500; }
.scroll { overflow-x: auto; margin-top: .6rem; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .75rem .3rem 0; border-top: 1px solid var(--line); }
thead th { border-top: 0; color: var(--soft); font-weight: 500; } tbody th { font-weight: 600; width: 9rem; white-space: nowrap; }
td { font-family: ui-monospace, monospace; font-size: .88rem; min-width: 8rem; white-space: pre-wrap; overflow-wrap: break-word; } .before { color: var(--well); } .after { color: var(--missing); }
@media print { body { max-width: none; padding: 0; } .filter { display: none; } article { break-inside: avoid; } }
`;
