"""Which language a text is in: English is the safe side."""

import pytest

import newsparse
from newsparse.reader import language

ENGLISH = (
    "The council said on Monday that it would close the bridge for two weeks. The works had been planned for "
    "the summer, but the contractor was late, and the mayor has asked for an inquiry into what went wrong."
)
GERMAN = (
    "Der Gemeinderat hat am Montag beschlossen, die Brücke für zwei Wochen zu "
    "sperren. Die Arbeiten waren für "
    "den Sommer geplant, doch die Firma kam zu spät, und der Bürgermeister will "
    "wissen, wie es dazu kommen konnte."
)
TEXTS = {
    "de": GERMAN,
    "fr": "Le conseil a décidé lundi de fermer le pont pendant deux semaines. Les travaux "
    "étaient prévus pour l'été, "
    "mais l'entreprise est arrivée en retard, et le maire a demandé une enquête sur ce qui n'a pas marché.",
    "es": "El ayuntamiento decidió el lunes cerrar el puente durante dos semanas. Las "
    "obras estaban previstas para el "
    "verano, pero la empresa llegó tarde y la alcaldesa ha pedido que se investigue lo que no funcionó.",
    "sv": "Kommunen beslutade på måndagen att stänga bron i två veckor. Arbetet var "
    "planerat till sommaren, men "
    "företaget kom för sent och borgmästaren vill nu veta vad som har gått fel och vem som ska betala.",
    "tr": "Belediye pazartesi günü köprünün iki hafta için kapatılmasına karar verdi. Bu "
    "çalışma yaz için planlanmıştı "
    "ama şirket geç kaldı ve başkan ne olduğunu öğrenmek için bir soruşturma istedi, daha sonra konuştu.",
    "ru": "Городской совет в понедельник решил закрыть мост на две недели, и это не понравилось жителям.",
    "uk": "Міська рада у понеділок вирішила закрити міст на два тижні, і це не сподобалося "
    "мешканцям, які не знали.",
    "ar": "قرر مجلس المدينة يوم الاثنين إغلاق الجسر لمدة أسبوعين.",
    "el": "Το δημοτικό συμβούλιο αποφάσισε τη Δευτέρα να κλείσει τη γέφυρα.",
    "ko": "시의회는 월요일에 다리를 2주 동안 폐쇄하기로 결정했다.",
    "ja": "市議会は月曜日、橋を二週間閉鎖することを決めた。",
    "zh": "市议会星期一决定关闭大桥两周。",
}


@pytest.mark.parametrize(("tag", "text"), TEXTS.items())
def test_told_by_the_words_or_the_script(tag: str, text: str) -> None:
    """Whatever the page declares, unless the two are close relatives."""
    assert language.detect(text) == tag
    assert language.detect(text, "en-US") == tag


def test_english() -> None:
    """Running text has its function words, with foreign names too."""
    assert language.detect(ENGLISH) == "en"
    assert language.detect(ENGLISH, "de") == "en"
    assert language.detect(ENGLISH.upper()) == "en"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Brücke in Bern für zwei Wochen gesperrt",  # a headline
        ENGLISH + " " + GERMAN,  # both
        "Roe d. Doe 6-4 6-2, Keller d. Mensah 7-5 6-1, " * 20,  # results
        "1 2 3 4 5 " * 50,
        "!!! ??? ... " * 50,
    ],
)
def test_in_doubt(text: str) -> None:
    """Short, mixed and wordless texts count as English, with no language said."""
    assert language.detect(text) in (None, "en")


def test_prose_without_a_list() -> None:
    """An invented language: surely not English, and nothing else."""
    words = "mika talo venu sora pelin dako rimu lasen voti kerun "
    assert language.detect(words * 9) == "und"
    assert language.detect(words * 7) is None  # too short to be sure
    assert language.detect(words.title() * 9) is None  # a list of names


def test_close_relatives_heed_the_page() -> None:
    """Danish and Norwegian share most of their small words."""
    text = (
        "Kommunen har mandag besluttet at lukke broen, og det var ikke alle som var glade for det. "
        "Men borgmesteren siger at den skal repareres når den har så mange skader som den har nu."
    )
    assert language.detect(text, "da-DK") == "da"
    assert language.detect(text, "nb-NO") in ("da", "no")
    assert language.detect(text, "fr") in ("da", "no")


def test_the_record_of_another_language() -> None:
    """It keeps what the reader finds, has empty lists and says why."""
    record = newsparse.parse(f"Brücke gesperrt\n\nBERN – {GERMAN}\n", date="2025-03-03")
    assert record.source.language == "de"
    assert (record.title, len(record.paragraphs)) == ("Brücke gesperrt", 1)
    assert record.dateline is not None
    assert not any((record.people, record.places, record.organizations, record.dates, record.quotes))
    assert record.notes == (
        "language: the text is in German (de); people, places, dates and quotes are found in English only",
    )


def test_the_record_of_english() -> None:
    """No note; the language stands in the source."""
    record = newsparse.parse(f"Bridge closed\n\nBERN – {ENGLISH}\n", date="2025-03-03")
    assert (record.source.language, record.notes) == ("en", ())
    assert record.places


@pytest.mark.parametrize(
    ("tag", "name"), [("de", "German (de)"), ("zh", "Chinese (zh)"), ("und", "another language (und)")]
)
def test_label(tag: str, name: str) -> None:
    """The name, then the tag."""
    assert language.label(tag) == name


@pytest.mark.parametrize(
    ("german", "english", "tag"),
    [
        (15, 5, "de"),
        (13, 5, None),  # too few for another language
        (16, 10, "de"),
        (16, 11, None),  # less than half as many again: a mixed text
        (5, 1, "de"),  # next to no English: few are enough
        (3, 1, "und"),
        (12, 20, "en"),
        (12, 19, None),
    ],
)
def test_how_many_small_words_tell(german: int, english: int, tag: str | None) -> None:
    """Of a hundred words so many are German ones, so many English ones."""
    rest = ["mika", "talo", "venu", "sora", "pelin", "dako", "rimu", "lasen", "voti", "kerun"] * 10
    small = ["und", "nicht", "ist", "mit", "dem"] * 4
    words = small[:german] + ["the", "of", "and"] * 7
    assert language.detect(" ".join(words[: german + english] + rest[german + english :])) == tag
