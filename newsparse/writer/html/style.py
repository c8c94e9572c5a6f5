"""The style sheet of the report: light and dark, wide, narrow and printed."""

from base64 import b64encode
from hashlib import sha256

from newsparse.writer.html.entries import LIT

_SHEET = """
:root{color-scheme:light dark;--ink:#1d2126;--dim:#59636c;--page:#fdfdfc;--line:#dfe2e5;--lit:#ffd54a;
--link:#1f5fae;
--person:#ffedb8;--place:#d3f1d5;--organization:#cfecf6;--date:#f1dff6;--quote:#5b7a99;--sea:#eef3f6;--land:#dcd8cc;
--border:#b9b3a2;--dot:#1d7a34;--bar:#a45fb8}
@media (prefers-color-scheme:dark){:root{--ink:#e4e6e8;--dim:#a3acb5;--page:#17191c;--line:#363b40;
--lit:#8a6d00;
--link:#8ab8f0;--person:#4d3f12;--place:#1f4526;--organization:#1a414d;--date:#46304e;--quote:#86a5c4;--sea:#1e2429;
--land:#3a3d3f;--border:#555b60;--dot:#6fce86}}
*{box-sizing:border-box}
body{font:17px/1.55 Georgia,"Noto Serif",serif;color:var(--ink);background:var(--page);max-width:78rem;
margin:0 auto;
padding:1rem 1.2rem}
a{color:inherit}
h1,.filters,.facts,.note,.found,.index{font-family:system-ui,"Noto Sans",sans-serif;font-size:14px}
h1{font-weight:600;color:var(--dim);margin:.6rem 0}
.filters{border:0;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:.3rem .9rem;align-items:center}
.filters legend{float:left;margin-right:.9rem;color:var(--dim);padding:0}
.filters label{white-space:nowrap;cursor:pointer}
.outline{position:absolute}
.record{border-top:1px solid var(--line);padding:.4rem 0 1.6rem;content-visibility:auto;
contain-intrinsic-size:auto 60rem}
.record>h2{font-size:1.7rem;line-height:1.25;margin:.6rem 0 .2rem}
.facts,.note,.small,.dim{color:var(--dim)}
.facts,.small,.text,li,td{overflow-wrap:anywhere}
.facts,.note{margin:.2rem 0}
.note{font-style:italic}
.small{font-size:15px}
.deck{font-style:italic}
.columns{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:2.4rem}
@media (max-width:52rem){.columns{grid-template-columns:minmax(0,1fr)}}
.text a,h2 a{color:var(--ink);text-decoration-thickness:1px;text-underline-offset:.2em;
border-radius:3px;padding:0 .1em}
:is(a,label).person{text-decoration:underline solid}
:is(a,label).place{text-decoration:underline dotted}
:is(a,label).organization{text-decoration:underline double}
:is(a,label).date{text-decoration:underline dashed}
.name.person,.text .person,h2 .person,.filters .person,.who.person{background:var(--person)}
.name.place,.text .place,h2 .place,.filters .place{background:var(--place)}
.name.organization,.text .organization,h2 .organization,.filters .organization,.who.organization{
background:var(--organization)}
.name.date,.text .date,h2 .date,.filters .date{background:var(--date)}
.unsure,.text .unsure{color:var(--dim);font-style:italic}
q{quotes:none;border-bottom:2px solid var(--quote)}
q.indirect{border-bottom-style:dotted}
q.mixed{border-bottom-style:dashed}
.filters .quote{border-bottom:2px solid var(--quote)}
.text .by{color:var(--link)}
.by{font:600 11px/1 system-ui,sans-serif;vertical-align:super;color:var(--link);text-decoration:none}
.found h3{font-size:14px;margin:1.2rem 0 .3rem}
.found section:first-child h3{margin-top:.4rem}
.found ul,.quotes,.index ul{list-style:none;margin:0;padding:0}
.found li{padding:.28rem .3rem;border-bottom:1px solid var(--line)}
.name{border-radius:3px;padding:0 .15em;font-weight:600}
.what,.sure,.refs{color:var(--dim)}
.refs a{color:var(--link);display:inline-block;padding:0 .3em;text-decoration:none}
.refs a:hover,.by:hover{text-decoration:underline}
.sure{float:right;font-variant-numeric:tabular-nums;font-size:12px}
.said,.words{color:var(--link);text-decoration:none}
.words.indirect{font-style:italic}
.map,.timeline{display:block;width:100%;height:auto;margin:.3rem 0}
.map text,.timeline text{font:13px system-ui,sans-serif;fill:var(--ink)}
.map text{stroke:var(--page);stroke-width:3px;stroke-opacity:.8}
.timeline text{font-size:12px}
.sea{fill:var(--sea)}
.land{fill:var(--land);stroke:var(--border);stroke-width:.7px}
.border{fill:none;stroke:var(--border);stroke-width:.7px}
.dot circle{fill:var(--dot);fill-opacity:.8;stroke:var(--page)}
.dot.ring circle{fill-opacity:.15;stroke:var(--dot);stroke-width:2px}
.timeline line{stroke:var(--line)}
.timeline .own{stroke:var(--dot);font-weight:600}
.timeline text.own{stroke:none}
.timeline .tick{fill:var(--dim);font-size:11px}
.bar rect{fill:var(--bar)}
.bar{text-decoration:none}
.index{margin-bottom:1rem}
.index table{border-collapse:collapse;width:100%}
.wide{overflow-x:auto}
.index th,.index td{text-align:left;vertical-align:top;padding:.25rem .8rem .25rem 0;
border-bottom:1px solid var(--line)}
.index td+td{color:var(--dim);white-space:nowrap}
@media (max-width:40rem){.index td+td{white-space:normal}}
.index a{color:var(--link)}
.index summary{cursor:pointer;padding:.3rem 0;font-weight:600}
.index ul{columns:18rem}
:target,a:focus-visible,input:focus-visible{outline:2px solid var(--link);outline-offset:2px}
:target{scroll-margin:30vh 0}
.dot:focus-visible circle{stroke:var(--link);stroke-width:4px}
@media print{body{font-size:10.5pt;max-width:none}.filters,.refs,.by{display:none}
.record{content-visibility:visible}
.text a,h2 a,.name{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.found li,.map{break-inside:avoid}}
"""

_FILTERS = "".join(
    f"body:has(#show-{kind}:not(:checked)) .record :is(section,.dot,.bar,.who).{kind}{{display:none}}"
    f"body:has(#show-{kind}:not(:checked)) .text .{kind}{{background:none;text-decoration:none;border:0}}"
    for kind in ("person", "place", "organization", "date", "quote")
)
"""Without a script: an unchecked box hides the list of its kind and the marks in the text."""

_UNSURE = (
    "body:has(#show-unsure:not(:checked)) .found .unsure{display:none}"
    "body:has(#show-unsure:not(:checked)) .text .unsure{background:none;text-decoration:none;"
    "color:inherit;font-style:normal}"
    "body:has(#show-quote:not(:checked)) :is(.by,.said){display:none}"
)

_LIT = "".join(
    f".record:has(.e{n}:target) .e{n}{{background:var(--lit);--dot:#c2410c;--bar:#c2410c}}"
    for n in range(LIT)
)
"""What is one lights up together: an entry, its mentions, its dot and its bar share a class."""

CSS = f"{_SHEET}{_FILTERS}{_UNSURE}\n{_LIT}\n"

HASH = b64encode(sha256(CSS.encode()).digest()).decode()
"""By which the Content-Security-Policy knows the style sheet."""
