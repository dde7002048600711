export const style = `
:root { color-scheme: light dark; --line: color-mix(in srgb, CanvasText 20%, transparent); }
body { font: 14px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem;
  background: Canvas; color: CanvasText; }
body.gone main { opacity: .5; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
td, th { text-align: left; padding: .2rem 1rem .2rem 0; white-space: nowrap; vertical-align: top;
  border-bottom: 1px solid var(--line); }
td:last-child { width: 100%; }
.marked td { color: light-dark(#a11, #f88); }
details { margin: .4rem 0; } summary { cursor: pointer; }
pre { overflow: auto; max-height: 30rem; padding: .6rem; background: color-mix(in srgb, CanvasText 7%, transparent); }
ul.objects { list-style: none; padding: 0; }
ul.objects > li { display: flex; flex-wrap: wrap; gap: .5rem; align-items: baseline; padding: .15rem 0;
  border-bottom: 1px solid var(--line); }
ul.objects .title { flex: 1 1 20rem; overflow-wrap: anywhere; }
ul.objects details { margin: 0; } ul.objects details[open] { flex: 1 1 100%; }
textarea { width: 100%; font: 12px/1.4 ui-monospace, monospace; }
form#fault { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: .5rem; }
button, input, select { font: inherit; } input { width: 9rem; }
#said { min-height: 1.5em; position: sticky; top: 0; background: Canvas; margin: 0; }
.quiet { opacity: .65; }
`;
