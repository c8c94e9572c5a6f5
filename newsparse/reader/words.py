"""Word tables of the reader: agencies, keys of header lines, words that open furniture.

Small sets that only say how news is laid out; no outlet's articles are described here.
"""

import functools
import re
from os.path import dirname, join

_TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")

AGENCIES = frozenset(
    """aap aa abc actmedia adn adnkronos afp afro agerpres aki akipress akp aljazeera al-jazeera ana ana-mpa anadolu
    anadolu-agency anf angop ani ani-news ans ansa ansamed antara ap apa apn app aps aptn apx armenpress associated-press
    agence-france-presse agencies agency atn ats awp azertac baltic-news-service bana bba bbc bbc-news belga belta bernama
    bgnes bhns bloomberg bloomberg-news bna bns bno bno-news bss bss-news bta business-wire businesswire cana
    canadian-press the-canadian-press cna central-news-agency china-daily cihan cmc cna-news cnn cnn-business cns cna-focus
    cp ctk cyprus-news-agency daily-news-agency dj dow-jones dow-jones-newswires dpa dpa-afx dpa-international dt dta ecns efe
    efe-agency ekipa ena epa europa-press fana fars fars-news-agency fbc fides fna gcc gin globe-newswire globenewswire gna
    gnn hina hnn ians iba ifp ina ins interfax inter-press-service ips ipsnews irna irna-news isna itar-tass jana jcna jiji
    jiji-press jmp jna jta kabar kazinform kbc kcna khaama kna kpl kuna kyodo kyodo-news lana lusa lsm maan-news map mcot
    mehr mena mia mina mna montsame mti nan nampa nasa-news nbc nbc-news ndtv news-agency-of-nigeria newswire nina nna notimex npr
    ntb nzpa nz-herald oana oman-news-agency ona onp pa pa-media pa-news pana pap pbs petra pga philippine-news-agency pna
    pr-newswire prensa-latina presstv press-association press-trust-of-india prnewswire pti pul qna ranow reuter reuters
    reuters-life rferl rfe/rl rfi ria ria-novosti rns religion-news-service rossiya-segodnya rss sana sanews sapa saba seenews
    shafaq slna sputnik spa ssna sta suna tanjug tap tass tasnim tass-news telam thai-news-agency thomson-reuters
    thomson-reuters-foundation trt tt tna tvb ukrinform una una-oic uni united-press-international unb united-news-of-india
    un-news upi urn uzreport uza vam verna vna vnexpress voa voa-news voice-of-america wafa wam wire-services xinhua
    xinhua-news-agency yonhap yonhap-news yonhap-news-agency zamin""".split()
)
"""News agencies and wire services, lower case, words joined by a hyphen."""

MAIL_KEYS = frozenset({"from", "to", "cc", "bcc", "sent", "reply-to", "subject", "message-id", "content-type"})
KEYS = {
    **dict.fromkeys(("title", "headline", "subject", "head", "heading", "hed"), "title"),
    **dict.fromkeys(("author", "authors", "byline", "by", "reporter", "writer", "written by"), "author"),
    **dict.fromkeys(
        "date|published|publication date|date published|published on|publish date|posted|posted on|pub date"
        "|release date|issued|sent|created|dated".split("|"),
        "date",
    ),
    **dict.fromkeys(("url", "link", "source url", "web", "permalink"), "url"),
    **dict.fromkeys(("deck", "subtitle", "standfirst", "summary", "description", "subhead", "dek"), "deck"),
    **dict.fromkeys(
        "from|to|cc|bcc|reply-to|section|source|slug|category|categories|tags|keywords|publication|newspaper"
        "|edition|page|desk|updated|last updated|modified|last modified|copyright|language|id|location|status"
        "|priority|message-id|content-type|mime-version|topic|word count|length|load-date|publisher|layout|draft"
        "|word-count|dateline|embargo|contact|for immediate release|attachments|importance".split("|"),
        "other",
    ),
}
"""Keys of header lines above an article, by what their value is."""

PROMO = frozenset(
    "read also see watch listen view related recommended more don't must explore you in live trending top click tap sign"
    " subscribe follow join download like share tweet print email e-mail advertisement advertising sponsored story article"
    " continue skip enable get comment comments this loading photo for don’t".split()
)
CAPTION = frozenset(
    "photo photos photograph photographs image images picture pic pics pix foto illustration graphic graphics credit credits"
    " caption screenshot screengrab infographic video cartoon map file stock handout representational courtesy cover main ap"
    " afp reuters epa getty pictured supplied shutterstock unsplash ©".split()
)
NOTE = frozenset(
    "additional extra further reporting editing writing compiled written edited translated this the with from all copyright"
    " © c source sources via contact media press for about views published originally agencies staff agency news web".split()
)

SMALL = frozenset(
    "a an the and or but nor of in on at to for from by with as into over after before amid vs v is de la le el del da do"
    " di van von der den per via upon off up out than near under until".split()
)
"""Words that stay in lower case in a headline in title case."""


AGENCY_NOUNS = frozenset({"news", "agency", "newswire", "wire", "press", "newsroom"})
PARTICLES = frozenset(
    "and of the de del della di du da do dos das la las le les el los al an am upon on sur en sous ob der den im ar as"
    " ad ash az bin san van y e".split()
)
"""Words in lower case inside place names."""

NOT_PLACES = frozenset(
    """the a an in on at by for from to of with without after before as if when while where why who what how this that
    these those it he she they we i you his her their our my not no yes and or but so since until during under over
    about into because although though despite meanwhile however also there here all some many most more
    update updated updates exclusive breaking watch video videos photo photos picture pictures analysis opinion
    editorial comment comments commentary review reviews interview explainer factbox correction corrected clarification
    note notes news live sport sports business politics feature features special report reports column letter letters
    obituary press release statement question questions answer answers summary highlight highlights background context
    warning alert advisory urgent flash bulletin wrap roundup poll quiz podcast recipe blog story stories headline
    headlines lead published posted modified date time subject title source sources credit author editor reporter
    moderator host speaker correspondent chapter section page volume round final
    finals result results score scores fact facts tip tips mr mrs ms dr prof president
    minister senator judge court police today yesterday tomorrow tonight now media world national
    weather markets money technology science health travel culture music film books
    fashion food lifestyle entertainment education environment family religion jobs classified read related listen
    share tags topics copyright caption image file getty editors editor's reminder announcement disclaimer
    introduction conclusion overview abstract objective methods example tldr edit spoiler trending listen
    sunday monday tuesday wednesday thursday friday saturday january february march april may june july august
    september october november december""".split()
)
"""Words that open a sentence, a label or a sub-head and so begin no bare dateline."""

OUTLET_NOUNS = frozenset(
    "today times daily post herald star gazette tribune standard journal chronicle observer guardian mirror telegraph"
    " express mail independent sun weekly magazine tv radio online media news press agency network".split()
)
"""Words of newspapers' names."""


@functools.cache
def places() -> frozenset[str]:
    """Load the names of large cities, countries and states, folded; only bare datelines need them."""
    path = join(dirname(__file__), "..", "data", "dateline-places.txt")  # noqa: PTH118, PTH120 - pathlib costs start-up
    with open(path, encoding="utf-8") as f:  # noqa: PTH123 - as above
        return frozenset(f.read().split("\n"))


def is_place(name: str) -> bool:
    """Tell whether a name is that of a large city, a country or a state."""
    return fold(name) in places()


def fold(name: str) -> str:
    """Give a name in lower case with every mark between its words as one space."""
    return " ".join(_TOKEN.findall(name.lower().replace("'", "").replace("’", "").replace("-", " ")))


def first(block: str) -> str:
    """Give the first word of a block in lower case, marks before it left out."""
    found = _TOKEN.search(block, 0, 40)
    if found is None or "©" in block[: found.start()]:
        return "©" if "©" in block[:40] else ""
    return found[0].lower()


def is_agency(name: str) -> bool:
    """Tell whether a name, as printed, is that of a news agency."""
    return len(name) < 40 and "-".join(name.lower().replace(".", "").split()) in AGENCIES  # noqa: PLR2004 - no longer name


def header_key(line: str) -> str | None:
    """Give what kind of value a header line such as "Subject: ..." holds; None if it is no such line."""
    colon = line.find(":", 0, 24)
    return KEYS.get(line[:colon].strip().lower()) if colon > 0 else None
