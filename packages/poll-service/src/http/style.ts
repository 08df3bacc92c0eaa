/**
 * The one style sheet of the service's pages: large, calm, one column, also without colour or at 400 %. Letters are in rem, so
 * that they follow what the reader chose for the browser.
 */
export const STYLE = `:root{color-scheme:light dark;--ink:#1b1a17;--paper:#fffdf9;--accent:#0b4f6c;--line:#8a8272;--wash:#f3efe7;--wrong:#8f1d14}
@media (prefers-color-scheme:dark){:root{--ink:#f3efe7;--paper:#1b1a17;--accent:#9bd3ee;--line:#8a8272;--wash:#2b2924;--wrong:#ffb4a8}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);overflow-wrap:break-word;font:1.25rem/1.6 system-ui,"Be Vietnam Pro",Arial,sans-serif}
main{max-width:640px;margin:0 auto;padding:20px 16px 64px}
h1{font-size:1.8125rem;line-height:1.35}h2{font-size:1.5rem;line-height:1.35}
a{color:var(--accent)}p>a:only-child{display:inline-block;padding:8px 0}
fieldset{border:0;margin:0 0 32px;padding:0;min-width:0}
legend{max-width:100%;font-weight:700;font-size:1.5rem;line-height:1.35;padding:0;margin-bottom:8px}
fieldset fieldset{margin-bottom:16px}fieldset fieldset legend{font-size:1.25rem}
label.choice{display:flex;flex-wrap:wrap;gap:12px;align-items:center;min-height:48px;padding:8px 12px;margin:8px 0;border:1px solid var(--line);border-radius:12px}
label.choice:has(:checked){outline:3px solid var(--accent)}
input[type=radio],input[type=checkbox]{width:1.5rem;height:1.5rem;flex:none;margin:0;accent-color:var(--accent)}
label.choice>span{flex:1 1 50%}label img,.slip img{width:min(480px,100%);max-height:360px;object-fit:contain;border-radius:6px}p label img,.slip img{display:block;margin:8px 0}.slip img{width:70mm;max-height:52mm}
select,textarea,input[type=text],input[type=password],input[type=datetime-local]{font:inherit;width:100%;min-height:48px;padding:8px 12px;border:1px solid var(--line);border-radius:12px;background:var(--paper);color:var(--ink)}
select{width:auto;max-width:100%}
button{font:inherit;font-weight:700;min-height:56px;padding:8px 32px;border:0;border-radius:12px;background:var(--accent);color:var(--paper);cursor:pointer}
button.plain{background:transparent;color:var(--accent);border:2px solid var(--accent);min-height:48px;padding:8px 20px}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
.note{background:var(--wash);border-radius:12px;padding:12px 16px}
.wrong{color:var(--wrong);font-weight:700}
.summary{border:3px solid var(--wrong);border-radius:12px;padding:4px 16px;margin-bottom:32px}
.receipt{font-size:2rem;font-weight:700;letter-spacing:2px}
table{border-collapse:collapse;width:100%;margin:8px 0 24px}
th,td{text-align:left;padding:8px;border-bottom:1px solid var(--line)}th{overflow-wrap:anywhere}.n{text-align:right}
meter{width:100%;height:20px;-webkit-print-color-adjust:exact;print-color-adjust:exact}meter::-webkit-meter-optimum-value{background:var(--accent)}meter::-moz-meter-bar{background:var(--accent)}meter::-webkit-meter-bar{background:var(--wash);border:1px solid var(--line)}tbody th:has(meter){width:65%}
dl div{margin:8px 0}dt{color:inherit;font-size:1rem}dd{margin:0;font-weight:700;overflow-wrap:anywhere}.hashes dd{font:1rem/1.5 ui-monospace,monospace}
.heads{display:flex;flex-wrap:wrap;gap:8px 24px;justify-content:space-between;text-align:center;font-size:1rem;font-weight:700}.heads p{margin:0}
.signers{display:flex;flex-wrap:wrap;gap:16px;justify-content:space-between;margin:32px 0 120px;text-align:center}.signers p{flex:1 1 7em}
h3{font-size:1.25rem;line-height:1.4;margin-bottom:0}caption{text-align:left;font-size:1rem}
small{font-size:1rem}
.slip ul{list-style:none;padding:0}.slip li{margin:8px 0}.slip th{font-size:1rem}.slip th,.slip td{padding:4px}.slip td .tick{margin:0}
.tick{display:inline-block;width:24px;height:24px;border:2px solid;vertical-align:-4px;margin-inline-end:8px}
.piece{display:inline-block;font-family:ui-monospace,monospace}
.line{height:32px;margin:0;border-bottom:1px solid var(--line)}
@page{margin:15mm}
@media print{.note{break-after:avoid}.heads{flex-wrap:nowrap}.heads p+p{flex:none}.hint{display:none}.slip th{overflow-wrap:break-word}.slip section{break-inside:avoid}.slip h2{margin-bottom:4px}
:root{color-scheme:light;--ink:#000;--paper:#fff;--accent:#000;--wash:#fff}body{font-size:12pt;line-height:1.4}main{max-width:none;padding:0}h1{font-size:17pt}h2,h3{margin:14pt 0 4pt}p,ul{margin:6pt 0}table{margin:4pt 0 12pt}th,td{padding:2pt 6pt}th br{display:none}th meter{float:right;width:45%;height:10pt;margin-top:3pt}
dl div{display:flex;gap:12pt;margin:2pt 0}dt{flex:0 0 45%}.hashes div{display:block}h2{font-size:14pt}h3{font-size:12pt}table,dl div,li,.signers{break-inside:avoid}h2,h3,h2+p{break-after:avoid}a{color:inherit}}
@media (forced-colors:active){button{border:2px solid}}
`;

/**
 * Eight cards on an A4. Black on white only, for office printers; the code is never smaller than its reading distance needs. Names
 * and titles that are too long end in dots: code and address never do.
 */
export const CARDS_STYLE = `@page{size:A4;margin:0}
*{box-sizing:border-box}
body{margin:0;background:#fff;color:#000;font:11pt/1.45 system-ui,"Be Vietnam Pro",Arial,sans-serif}
.hint{max-width:210mm;margin:0;padding:16px;font-size:16px;font-weight:700}
.sheet{width:210mm;height:296.5mm;display:grid;grid-template:repeat(4,minmax(0,1fr))/repeat(2,minmax(0,1fr));break-after:page}
.card{display:flex;gap:2mm;align-items:center;padding:5mm;border:0.2mm dashed #000;border-width:0 0.2mm 0.2mm 0;overflow:hidden}
.card svg{width:42mm;height:42mm;flex:none;forced-color-adjust:none}
.card div{min-width:0}.card p{margin:0 0 1mm;font-size:8.5pt;line-height:1.25}.card h2{margin:0 0 1mm;font-size:11pt;line-height:1.35}
.card .long{font-size:9pt;line-height:1.25}.card h2,.card p:first-child{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:4;overflow:hidden}.card p:first-child{-webkit-line-clamp:2}
.part{display:inline-block;max-width:100%;overflow-wrap:anywhere}
.card .code{font:700 13pt/1.5 ui-monospace,monospace;white-space:nowrap}
@media print{.hint{display:none}}
`;
