"""The style sheet of the HTML report, for light and dark screens, wide and narrow ones."""

CSS = """
:root{color-scheme:light dark;--ink:#1d2126;--dim:#66707a;--page:#fdfdfc;--line:#dfe2e5;
--person:#ffe7a3;--place:#c5edc8;--organization:#bfe6f2;--date:#ecd3f3}
@media (prefers-color-scheme:dark){:root{--ink:#e4e6e8;--dim:#98a2ac;--page:#17191c;--line:#363b40;
--person:#5c4a10;--place:#1f4d27;--organization:#1a4753;--date:#4f2f58}}
body{font:17px/1.55 Georgia,"Noto Serif",serif;color:var(--ink);background:var(--page);
max-width:76rem;margin:0 auto;padding:1rem 1.2rem}
.key,.source,.found{font-family:system-ui,"Noto Sans",sans-serif;font-size:14px}
.source,.small{color:var(--dim);overflow-wrap:anywhere}
.small{font-size:15px}
.record{border-top:1px solid var(--line);padding:.4rem 0 1.6rem}
.columns{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:2.4rem}
@media (max-width:52rem){.columns{grid-template-columns:minmax(0,1fr)}}
.text{overflow-wrap:anywhere}
.text h2{font-size:1.6rem;line-height:1.25;margin:.2rem 0 .8rem}
.text h3{font-size:1.1rem;font-weight:normal;font-style:italic}
.found h3{font-size:14px;margin:1.2rem 0 .3rem}
.found h3:first-child{margin-top:.4rem}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;font-weight:normal;
padding:.2rem .8rem .2rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
th{min-width:8rem}
td{color:var(--dim)}
.n{white-space:nowrap;text-align:right;padding-right:0;font-variant-numeric:tabular-nums}
mark{color:inherit;border-radius:3px;padding:0 .15em}
mark.person{background:var(--person)}
mark.place{background:var(--place)}
mark.organization{background:var(--organization)}
mark.date{background:var(--date)}
@media print{body{font-size:11pt;max-width:none}
mark{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
"""
