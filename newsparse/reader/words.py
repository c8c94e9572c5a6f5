"""Word tables of the reader: agencies, keys of header lines, words that open furniture.

Small sets that only say how news is laid out; no outlet's articles are described here.
"""

import functools
import re
from os.path import dirname, join

_TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_MAX_AGENCY = 40


def _set(text: str) -> frozenset[str]:
    """Make a set of the words of a string."""
    return frozenset(text.split())


AGENCIES = _set("""
    aap aa acn adn adnkronos afp agence-france-presse agencia-efe agencies agerpres aki akipress
    al-jazeera ana-mpa anadolu anadolu-agency ani ann ansa antara ap apa apn app aps armenpress
    associated-press ats azertac bbc bbc-news belga belta bernama bloomberg bloomberg-news bna bno
    bno-news bss bta business-wire businesswire canadian-press cna central-news-agency cmc cnn cns cp ctk
    dow-jones dow-jones-newswires dpa dpa-afx efe ena europa-press fars gcc-news globe-newswire
    globenewswire gna gnn hina iana ians ina inter-press-service interfax ips irna isna itar-tass jana
    jiji jiji-press jns jta kcna kna kuna kyodo kyodo-news lusa maan mehr mena mna montsame mti nan nna
    notimex npr ntb nzpa ona oana pa pa-media pana pap petra pna pr-newswire prensa-latina presstv
    press-association press-trust-of-india prnewswire pti qna reuter reuters rfe/rl rferl rfi ria
    ria-novosti rns religion-news-service saba sana sanews sapa spa sputnik suna tanjug tap tasnim tass
    telam the-canadian-press thomson-reuters thomson-reuters-foundation trend tt una-oic uni
    united-news-of-india ukrinform unb upi united-press-international verna vna voa voa-news
    voice-of-america wafa wam xinhua xinhua-news-agency yonhap yonhap-news yonhap-news-agency
""")
"""News agencies and wire services, lower case, words joined by a hyphen."""

AGENCY_NOUNS = _set("news agency newswire wire press newsroom")

_KEYS = {
    "title": "title|headline|subject|hed",
    "author": "author|authors|byline|by|reporter|writer|written by",
    "date": "date|published|publication date|date published|published on|publish date|posted|"
    "posted on|pub date|release date|issued|sent|created|dated",
    "url": "url|link|source url|web|permalink",
    "deck": "deck|subtitle|standfirst|summary|description|subhead|dek",
    "other": "from|to|cc|bcc|reply-to|section|source|slug|category|categories|tags|keywords|"
    "publication|newspaper|edition|page|desk|updated|last updated|modified|last modified|"
    "copyright|language|id|location|status|priority|message-id|content-type|mime-version|"
    "topic|editor|editors|word count|length|load-date|publisher|layout|draft|word-count|dateline|"
    "embargo|contact|for immediate release|attachments|importance",
}
KEYS = {key: kind for kind, keys in _KEYS.items() for key in keys.split("|")}
"""Keys of header lines above an article, by what their value is."""

PROMO = _set("""
    why our read also see watch listen view related recommended more don't don’t must explore you in live
    trending top click tap sign subscribe follow join download like share tweet print email e-mail
    advertisement advertising sponsored story article continue skip enable get comment comments this
    loading photo for
""")
CAPTION = _set("""
    photo photos photograph photographs image images picture pic pics pix foto illustration graphic
    graphics credit credits caption screenshot screengrab infographic video cartoon map file stock handout
    representational courtesy cover main ap afp reuters epa getty pictured supplied shutterstock unsplash
    ©
""")
NOTE_SECOND = _set("""
    article story report piece news column post dispatch commentary writer author views opinions inputs
    input assistance reporting files file contribution contributions agencies agency additional added more
    further rights
""")
"""Second words of the notes that begin with "this", "the", "with", "from", "for" or "all"."""

NOTE = _set("""
    reach follow email e-mail additional extra further reporting editing writing compiled written edited
    translated this the with from all copyright © c source sources via contact media press for about views
    published originally agencies staff agency news web
""")
"""First words of promos, captions and notes."""

SMALL = _set("""
    a an the and or but nor of in on at to for from by with as into over after before amid vs v is de la
    le el del da do di van von der den per via upon off up out than near under until
""")
"""Words that stay in lower case in a headline in title case."""

PARTICLES = _set("""
    and of the de del della di du da do dos das la las le les el los al an am upon on sur en sous ob der
    den im ar as ad ash az bin san van y e
""")
"""Words in lower case inside place names."""

NOT_PLACES = _set("""
    the a an in on at by for from to of with without after before as if when while where why who what how
    this that these those it he she they we i you his her their our my not no yes and or but so since
    until during under over about into because although though despite meanwhile however also there here
    all some many most more update updated updates exclusive breaking watch video videos photo photos
    picture pictures analysis opinion editorial comment comments commentary review reviews interview
    explainer factbox correction corrected clarification note notes news live sport sports business
    politics feature features special report reports column letter letters obituary press release
    statement question questions answer answers summary highlight highlights background context warning
    alert advisory urgent flash bulletin wrap roundup poll quiz podcast recipe blog story stories headline
    headlines lead published posted modified date time subject title source sources credit author editor
    reporter moderator host speaker correspondent chapter section page volume round final finals result
    results score scores fact facts tip tips mr mrs ms dr prof president minister senator judge court
    police today yesterday tomorrow tonight now media world national weather markets money technology
    science health travel culture music film books fashion food lifestyle entertainment education
    environment family religion jobs classified read related listen share tags topics copyright caption
    image file getty editors editor's reminder announcement disclaimer introduction conclusion overview
    abstract objective methods example presale tldr edit spoiler trending sunday monday tuesday wednesday
    thursday friday saturday january february march april may june july august september october november
    december
""")
"""Words that open a sentence, a label or a sub-head and so begin no bare dateline."""

REGIONS = _set("""
    ala alaska ariz ark calif colo conn dc del fla ga hawaii idaho ill ind iowa kan kans ky la mass md me
    mich minn miss mo mont nc nd ne neb nebr nev nh nj nm ny ohio okla ont ore pa penn que ri sask sc sd
    tenn tex tx ut utah va vt wash wis wva wyo alta bc man nb nl ns pei uk uae us usa nsw qld vic
""")
"""Short names of states and provinces after a town, without their full stops."""

OUTLET_NOUNS = _set("""
    today times daily paper bulletin courier dispatch examiner globe inquirer ledger post herald star
    gazette tribune standard journal chronicle observer guardian mirror telegraph express mail independent
    weekly magazine tv radio online media news press agency network
""")
"""Words of newspapers' names."""


BYLINE = _set("""
    par por von by written reported story words text report analysis opinion commentary posted review
    interview compiled photo photos special author authors byline reporter
""")
"""First words of bylines."""

JOBS = _set("""
    agencies author bureau columnist contributor contributors correspondent correspondents critic desk
    editor editors journalist newsroom photographer reporter reporters writer writers
""")
"""Last words of a writer's job or desk."""

JOB_WORDS = _set("""
    our staff special senior chief associate assistant deputy managing foreign national political business
    economics economic sports sport news web city town diplomatic environment health science education
    legal crime court religion media technology digital bureau general the a an by agence associated press
""")
"""Words before a job that are no name."""

NAME_PARTICLES = _set("""
    al bin bint da de del della den der di do dos du el ibn la le st ten ter van von y e
""")
"""Words in lower case inside a person's name."""

DATE_LINE = _set("""
    published posted updated modified last on at date first created issued release press time gmt utc est
    edt pst pdt bst cet ist am pm hrs jst kst hkt sgt aest local ago min mins minutes minute hour hours
    read edition by story article print online web issue vol no
""")
"""Words beside the date in a line that says when an article was published."""

COMPOUND = _set("""
    all anti cross double ex far first full half high ill life long low mid multi much near new newly non
    off old once one part post pre pro quasi re second self semi short single so state still third three
    two ultra under vice well wide world year
""")
"""First halves of compounds that keep a hyphen at the end of a line."""

SHARING = _set("""
    + facebook twitter x whatsapp telegram linkedin pinterest reddit flipboard instagram youtube tumblr
    email e-mail print comments comment share copy link url tweet pocket messenger threads bluesky sms
    save bookmark follow
""")
"""Words of the buttons to share an article."""

SECTIONS = _set("""
    news sport sports business politics opinion world analysis exclusive video editorial comment features
    lifestyle culture technology tech economy local national international entertainment health science
    review letters
""")
"""Names of a paper's sections."""

ENDS = (
    "explore more on",
    "topics:",
    "tags:",
    "related topics",
    "about ",
    "media contact",
    "press contact",
    "contact:",
    "contacts:",
    "for more information:",
    "notes to editor",
    "note to editor",
    "media inquiries",
    "media enquiries",
    "for further information:",
    "investor contact",
)
"""How the headings of what follows a press release begin."""


@functools.cache
def _places() -> str:
    """Load the names of large cities, countries and states: sorted lines, folded."""
    path = join(dirname(__file__), "..", "data", "dateline-places.txt")  # noqa: PTH118, PTH120 - pathlib costs start-up
    with open(path, encoding="utf-8") as f:  # noqa: PTH123 - as above
        return f"\n{f.read()}"


def is_place(name: str) -> bool:
    """Tell whether a name is that of a large city, a country or a state (binary search in the lines)."""
    key, table = fold(name), _places()
    low, high = 0, len(table) - 1
    while low < high:
        start = table.rfind("\n", low, (low + high) // 2 + 1)
        end = table.find("\n", start + 1)
        line = table[start + 1 : end]
        if line == key:
            return bool(key)
        if line < key:
            low = end
        else:
            high = start
    return False


def fold(name: str) -> str:
    """Give a name in lower case with every mark between its words as one space."""
    return " ".join(_TOKEN.findall(name.lower().replace("'", "").replace("’", "").replace("-", " ")))


def is_region(name: str) -> bool:
    """Tell the state or country after a town: "Del.", "W. Va.", "N.Y.", "Afghanistan"."""
    short = name.replace(".", "").replace(" ", "").lower()
    return short in REGIONS or is_place(name)


def first(block: str) -> str:
    """Give the first word of a block in lower case, marks before it left out."""
    found = _TOKEN.search(block, 0, _MAX_AGENCY)
    if found is None or found.start():
        before = block[: found.start() if found else _MAX_AGENCY]
        return "©" if "©" in before else found[0].lower() if found else ""
    return found[0].lower()


def is_agency(name: str) -> bool:
    """Tell whether a name, as printed, is that of a news agency."""
    return len(name) < _MAX_AGENCY and "-".join(name.lower().replace(".", "").split()) in AGENCIES


def header_key(line: str) -> str | None:
    """Give what kind of value a header line such as "Subject: ..." holds; None if it is no such line."""
    colon = line.find(":", 0, 24)
    return KEYS.get(line[:colon].strip().lower()) if colon > 0 else None
