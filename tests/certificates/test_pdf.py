"""The PDF of a certificate: any name, one page, the same bytes, and the record inside it."""

import io
import json
import re
import shutil
import subprocess
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from quizzes.certificates import answer, qr
from quizzes.certificates.fonts import missing, needed

NAMES = {
    "Irish": "Zoë Ó Súilleabháin",
    "Polish": "Łukasz Wiśniewski",
    "Vietnamese": "Nguyễn Thị Hồng",
    "Latvian": "Mārtiņš Bērziņš",
    "Turkish": "İbrahim Şahin",
    "Yoruba": "Adébáyọ̀ Ọlátúnjí Ẹ́niọlá",
    "decomposed": "Zoe\u0308 Nguye\u0302\u0303n",
    "Russian": "Наталья Ивановна Щербакова",
    "Ukrainian": "Ґалаґан Їжакевич",
    "Greek": "Ελένη Παπαδοπούλου",
    "polytonic": "Ἀθηνᾶ Ὀδυσσεύς",
    "Hindi": "क्षितिज श्रीवास्तव ज्ञानेश्वरी",
    "Bengali": "শ্রেয়া বন্দ্যোপাধ্যায়",
    "Punjabi": "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ",
    "Gujarati": "જ્યોત્સ્ના પટેલ",
    "Tamil": "ஸ்ரீனிவாசன் கிருஷ்ணமூர்த்தி",
    "Telugu": "శ్రీనివాస్ కృష్ణమూర్తి",
    "Kannada": "ಶ್ರೀಕೃಷ್ಣ ಲಕ್ಷ್ಮೀ",
    "Malayalam": "ശ്രീലക്ഷ്മി കൃഷ്ണൻ",
    "Sinhala": "ශ්\u200dරී ලංකා ප්\u200dරියන්ත",
    "Odia": "ଶ୍ରୀମତୀ ଲକ୍ଷ୍ମୀ",
    "Thai": "สมชาย ศรีสุวรรณ ณัฐฐา",
    "Lao": "ສົມສັກ ແກ້ວມະນີ",
    "Khmer": "សុខ ស្រីមុំ ក្រឹស្នា",
    "Burmese": "အောင်ဆန်းစုကြည် မြန်မာ",
    "Georgian": "ნინო ბერიძე",
    "Armenian": "Արամ Խաչատրյան",
    "Amharic": "ሰላም ተስፋዬ",
    "Chinese, simplified": "张伟 欧阳娜娜",
    "Chinese, traditional": "陳大文 黃麗華",
    "Japanese": "田中 さくら 斎藤 タロウ",
    "Korean": "김민준 박서연",
    "four scripts": "李 Élodie Иванова नेहा",
    "markup": '<b>Robert</b> & "Bobby" {nb} **x**',
}
LEFTWARD = {
    "Arabic": "محمد بن عبد الله الحسيني",
    "Urdu": "فاطمہ حسین ڈار ٹھاکر",
    "Hebrew": "נועה בן־דוד",
}
# Readers sort what runs in two directions, and marks over letters, each in their own way.
SHUFFLED = {
    "vowelled Arabic": "مُحَمَّد عَبْدُ اللّٰه",
    "Urdu with a mark": "گُڑیا",
    "Persian": "نیلوفر حسین\u200cزاده",
    "pointed Hebrew": "שָׁלוֹם כֹּהֵן",
    "Arabic in English": "Aisha عائشة Khan",
    "English in Arabic": "محمد Smith 2 العربي",
    "Hebrew in brackets": "Sarah (שרה) Cohen",
}
CROWDED = {
    "many words": ("Wilhelmina Bartholomew-Featherstonehaugh " * 13)[:500],
    "one word": "W" * 500,
    "one Arabic word": "محمدعبدالله" * 45,
    "the widest letter": "﷽" * 500,
    "stacked marks": "Z" + "\u0301" * 499,
    "no spaces in Hindi": "श्रीवास्तव" * 50,
}
_NEVER = ("authentic", "secure", "signed", "tamper", "verified", "proof")


class Fonts:
    """Makes PDFs with the staged fonts, as a browser's worker does."""

    def __init__(self, folder: Path) -> None:
        """Take the folder of the staged fonts."""
        self.folder = folder
        self.index = json.loads((folder / "index.json").read_text(encoding="utf-8"))

    def pdf(self, name: str, **other: Any) -> bytes:
        """Return the PDF for a name, and for other facts that differ from the usual ones."""
        content = {**certificate(), "name": name, **other}
        asked = {"want": "fonts", "certificate": content, "index": self.index}
        files = json.loads(answer(json.dumps(asked), {}))["files"]
        contents = {file: (self.folder / file).read_bytes() for file in files}
        return answer(json.dumps({"want": "pdf", "certificate": content}), contents)


@pytest.fixture(scope="session")
def fonts(fonts_dir: Path) -> Fonts:
    """Return the maker of PDFs."""
    return Fonts(fonts_dir)


def certificate() -> dict[str, Any]:
    """Return a certificate."""
    link = "https://school.example/certificate/#1.forge-staff.2026-11-20.3f2a9c01d4e5b678.2.1."
    return {
        "format": 1,
        "language": "en",
        "name": "",
        "role": "Classroom assistant",
        "school": "Forge Integrated Primary School",
        "policy": "Social media policy for staff",
        "edition": {"name": "2026-11-20", "hash": "3f2a9c01d4e5b678"},
        "quiz": "Staff quiz",
        "form": 2,
        "attempt": 1,
        "score": 11,
        "max": 12,
        "critical": {"right": 3, "asked": 3},
        "declaration": "I have read the policy.",
        "date": "2026-11-20",
        "code": "ABCD-EFGH-JKMN",
        "link": link + "a~b~c~d~a~b~c~d~a~b~c~d.=.11.3.2026-11-20.en..ABCD-EFGH-JKMN",
        "record": {"school": "forge", "score": 11, "edition": {"name": "2026-11-20"}},
    }


def read(pdf: bytes) -> PdfReader:
    """Return a reader of a PDF."""
    return PdfReader(io.BytesIO(pdf))


def person(pdf: bytes) -> str:
    """Return the name as pypdf reads it, without spaces and without what stands for nothing."""
    text = "".join(read(pdf).pages[0].extract_text().replace("\u2060", "").split())
    return text.partition("Thiscertificateisfor")[2].partition("Classroomassistant")[0]


def letters(text: str) -> str:
    """Return a text composed and without spaces."""
    return "".join(unicodedata.normalize("NFC", text).split())


def pdftotext(pdf: bytes, folder: Path) -> str:
    """Return the page as poppler reads it, in one line and without direction marks."""
    (folder / "c.pdf").write_bytes(pdf)
    made = subprocess.run(
        ["pdftotext", "-enc", "UTF-8", folder / "c.pdf", "-"], capture_output=True, check=True
    )
    return " ".join(re.sub("[\u202a-\u202e\f]", "", made.stdout.decode()).split())


@pytest.mark.parametrize("name", [*NAMES.values(), *LEFTWARD.values()], ids=[*NAMES, *LEFTWARD])
def test_name_reads_back(fonts: Fonts, name: str) -> None:
    """A name in any writing is on the page, letter for letter."""
    assert person(fonts.pdf(name)) == letters(name)


@pytest.mark.parametrize("name", SHUFFLED.values(), ids=SHUFFLED)
def test_letters_are_all_there(fonts: Fonts, name: str) -> None:
    """A name that runs in two directions has every letter on the page, and no other."""
    assert sorted(person(fonts.pdf(name))) == sorted(letters(name))


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs poppler's pdftotext")
@pytest.mark.parametrize("name", [*NAMES.values(), *LEFTWARD.values()], ids=[*NAMES, *LEFTWARD])
def test_name_copies_with_its_spaces(fonts: Fonts, name: str, tmp_path: Path) -> None:
    """A name copied from the page is the name, with its spaces and no others."""
    text = pdftotext(fonts.pdf(name), tmp_path)
    assert f" for {unicodedata.normalize('NFC', name)} Classroom" in text


@pytest.mark.parametrize("name", [*NAMES.values(), *LEFTWARD.values(), *SHUFFLED.values()])
def test_every_letter_has_a_font(fonts: Fonts, name: str) -> None:
    """No letter of the names above lacks a font."""
    assert missing(name, fonts.index) == ""


@pytest.mark.parametrize("name", CROWDED.values(), ids=CROWDED)
def test_long_names_stay_in_their_place(fonts: Fonts, name: str) -> None:
    """A name of 500 characters leaves one page with everything else on it."""
    (page,) = read(fonts.pdf(name)).pages
    text = page.extract_text()
    assert "Classroom assistant" in text
    assert "ABCD-EFGH-JKMN" in text


def test_long_name_is_whole(fonts: Fonts) -> None:
    """A name of 500 letters is printed to its last letter."""
    name = CROWDED["many words"]
    assert person(fonts.pdf(name)) == letters(name)


def test_everything_long_at_once(fonts: Fonts) -> None:
    """Long text in every place still makes one page."""
    long = CROWDED["many words"]
    pdf = fonts.pdf(long, role=long, school=long, policy=long, quiz=long, declaration=long)
    assert len(read(pdf).pages) == 1


def test_what_hides_or_turns_is_removed(fonts: Fonts) -> None:
    """Direction marks and control characters of a name are not printed."""
    name = "\u202eAn\u2066na\u2069\u200e\u200f \u0007Sm\u0085ith\u202c"
    assert person(fonts.pdf(name)) == "AnnaSmith"


def test_missing_letter_is_a_box(fonts: Fonts) -> None:
    """A character that no font has is shown as one box, a family of them too."""
    assert person(fonts.pdf("Sam 😀 👩\u200d👩\u200d👧 Ꮳ")) == "Sam□□□"


def test_missing_letter_without_the_box_font(fonts: Fonts, fonts_dir: Path) -> None:
    """Without the font that has the box, the base Latin's own sign stands in."""
    content = {**certificate(), "name": "Sam 😀"}
    files = {file: (fonts_dir / file).read_bytes() for file in needed("", fonts.index)}
    pdf = answer(json.dumps({"want": "pdf", "certificate": content}), files)
    assert person(pdf) == "Sam\ufffd"


@pytest.mark.parametrize("name", ["", " ", "\ud800", "\u200d", "\u0301", "A\x00B", "\U0010ffff"])
def test_strange_names_do_no_harm(fonts: Fonts, name: str) -> None:
    """A name that is hardly one still makes a page."""
    assert len(read(fonts.pdf(name)).pages) == 1


def test_empty_role_is_left_out(fonts: Fonts) -> None:
    """A certificate without a role has the name, then the facts."""
    text = read(fonts.pdf("Anna Smith", role="")).pages[0].extract_text()
    assert "Anna Smith\nPolicy" in text


def test_no_critical_questions(fonts: Fonts) -> None:
    """A quiz that asks no critical question has no line about them."""
    text = read(fonts.pdf("Anna", critical={"right": 0, "asked": 0})).pages[0].extract_text()
    assert "Critical" not in text


def test_same_certificate_same_bytes(fonts: Fonts) -> None:
    """The same certificate gives the same file."""
    assert fonts.pdf("Zoë محمد 田中") == fonts.pdf("Zoë محمد 田中")


def test_facts_are_on_the_page(fonts: Fonts) -> None:
    """The page has its title, its facts, the check code and the honest sentence."""
    text = " ".join(read(fonts.pdf("Anna")).pages[0].extract_text().split())
    for part in (
        "Forge Integrated Primary School",
        "Certificate of acknowledgement",
        "Social media policy for staff",
        "2026-11-20 (3f2a9c01d4e5b678)",
        "Staff quiz",
        "Form 2, attempt 1",
        "11 of 12",
        "3 of 3 right",
        "20 November 2026",
        "I have read the policy.",
        "ABCD-EFGH-JKMN",
        "Scan to check these answers again",
        "The answers on this record add up to the score shown. "
        "This check cannot tell who answered or when.",
    ):
        assert part in text


def test_claims_no_more_than_it_can(fonts: Fonts) -> None:
    """The page has no word that promises more than a check can show."""
    reader = read(fonts.pdf("Anna"))
    words = (reader.pages[0].extract_text() + str(reader.metadata)).lower()
    assert not [word for word in _NEVER if word in words]


def test_metadata(fonts: Fonts) -> None:
    """The file names itself, its language and its day, and asks to be shown by its title."""
    reader = read(fonts.pdf("Zoë\u202e Ó Súilleabháin"))
    assert reader.metadata is not None
    assert reader.metadata.title == (
        "Certificate of acknowledgement: Social media policy for staff – Zoë Ó Súilleabháin"
    )
    assert reader.metadata.creation_date_raw == "D:20261120000000Z"
    assert str(reader.root_object["/Lang"]) == "en"
    assert "'/DisplayDocTitle': True" in str(reader.root_object["/ViewerPreferences"])


def test_record_is_attached(fonts: Fonts) -> None:
    """The attachment is the record, the name as it was typed and the role, in canonical JSON."""
    reader = read(fonts.pdf("Zoë\u202e 田中"))
    assert reader.attachments["record.json"] == [
        '{"name":"Zoë\u202e 田中","record":{"edition":{"name":"2026-11-20"},"school":"forge",'
        '"score":11},"role":"Classroom assistant"}'.encode()
    ]


def test_qr_leads_to_the_link(fonts: Fonts) -> None:
    """The QR code is the link too, for someone who reads on a screen."""
    annotations = read(fonts.pdf("Anna")).pages[0].annotations
    assert annotations is not None
    (annotation,) = annotations
    assert annotation.get_object()["/A"]["/URI"] == certificate()["link"]


def test_qr_code_has_its_three_corners() -> None:
    """The bars draw the square in each of the three corners of a QR code."""
    code = qr.code(certificate()["link"])
    edge = code.side - 7
    assert {(0, 0, 7), (edge, 0, 7), (0, edge, 7)} <= set(code.bars)
    assert (edge, edge, 7) not in code.bars


def test_qr_as_svg() -> None:
    """The SVG has room around the code and hides from screen readers."""
    side = qr.code("https://school.example/").side + 8
    svg = answer('{"want": "svg", "link": "https://school.example/"}', {}).decode()
    assert svg.startswith("<svg ")
    assert f'viewBox="0 0 {side} {side}"' in svg
    assert 'aria-hidden="true"' in svg


def test_link_too_long_for_a_qr_code() -> None:
    """A link that no QR code can hold is refused as a wrong value."""
    with pytest.raises(ValueError):
        qr.svg("https://school.example/#" + "x" * 3000)


def test_fonts_without_latin_are_refused() -> None:
    """Without the base font the error says what to fetch."""
    with pytest.raises(ValueError, match="base Latin"):
        answer(json.dumps({"want": "pdf", "certificate": {**certificate(), "name": "A"}}), {})


def test_plain_name_wants_the_base_alone(fonts: Fonts) -> None:
    """A name in plain letters wants three files, the base Latin first."""
    assert needed("Anna O'Neill", fonts.index) == [
        "noto-sans-latin-400-normal.woff",
        "noto-sans-latin-700-normal.woff",
        "noto-sans-mono-latin-400-normal.woff",
    ]


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("张伟", "sc"),
        ("陳大文", "tc"),
        ("沢田", "jp"),
        ("王さくら", "jp"),
        ("王민준", "kr"),
        ("王", "sc"),
    ],
)
def test_han_is_printed_as_at_home(fonts: Fonts, name: str, family: str) -> None:
    """Han characters come from the fonts of the country that the name points to."""
    assert {file.split("-")[2] for file in needed(name, fonts.index)[3:]} == {family}


def test_staged_fonts_have_their_licences(fonts_dir: Path) -> None:
    """Every staged font has an entry in the index, and its package's licence beside it."""
    index = json.loads((fonts_dir / "index.json").read_text(encoding="utf-8"))
    assert {entry["file"] for entry in index} == {font.name for font in fonts_dir.glob("*.woff")}
    assert len(list(fonts_dir.glob("LICENSE-noto-*.txt"))) == 24
