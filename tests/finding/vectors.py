"""What each query must find first, and the files that hold Python and the browser together.

The index of the files is that of a day when they were written: it need not follow the data, as
it only shows that both sides search alike. Write both anew after a change of the search:
`python -m tests.finding.vectors`.
"""

import json
from pathlib import Path
from typing import Any, Final

from app.campaign.names import Names
from app.finding import Index, Key, Subject
from app.finding.folding import HAN_WORDS, WORDS, Folding
from app.loading import load_campaign

ROOT: Final = Path(__file__).parents[2]
VECTORS: Final = ROOT / "tests" / "data" / "search_vectors.json"
INDEX: Final = ROOT / "tests" / "data" / "search_index.json"

# What is typed, and the id of what must come first.
QUERIES: Final = {
    # Places: today's name with and without tones, in capitals, with a typing error
    "Zhijiang": "zhijiang",
    "Zhǐjiāng": "zhijiang",
    "zhijiang": "zhijiang",
    "ZHIJIANG": "zhijiang",
    "Ｚｈｉｊｉａｎｇ": "zhijiang",
    "Zhijang": "zhijiang",
    "Zhijinag": "zhijiang",
    "Shaoyng": "shaoyang",
    "longtam": "longtan",
    "zhij": "zhijiang",
    "Mu'aodong": "muaodong",
    "Muaodong": "muaodong",
    "Mu’aodong": "muaodong",
    "Meicheng": "anhua-meicheng",
    # Wade-Giles and postal spellings
    "Chihchiang": "zhijiang",
    "Chih-chiang": "zhijiang",
    "chih chiang": "zhijiang",
    "Chihkiang": "zhijiang",
    "Chichiang": "zhijiang",
    "Paoching": "shaoyang",
    "Pao-ch'ing": "shaoyang",
    "Paoking": "shaoyang",
    "Kweilin": "guilin",
    "Hsü-p'u": "xupu",
    "Hsu-pu": "xupu",
    "Tung-k'ou": "dongkou",
    "Yungchow": "lingling",
    "Hengchowfu": "hengyang",
    "Hsueh-feng Shan": "xuefeng-shan",
    "Snow Peak": "xuefeng-shan",
    "Canton": "guangzhou",
    "Chungking": "chongqing",
    # Characters: simplified, traditional, Japanese
    "芷江": "zhijiang",
    "邵阳": "shaoyang",
    "邵陽": "shaoyang",
    "寶慶": "shaoyang",
    "宝庆": "shaoyang",
    "宝慶": "shaoyang",
    "龙潭": "longtan",
    "龍潭": "longtan",
    "竜潭": "longtan",
    "鉄山": "tieshan",
    "芷江機場": "zhijiang-airfield",
    "三角垴": "sanjiaonao",
    "新晃": "huangxian",
    # Japanese readings
    "しこう": "zhijiang",
    "シコウ": "zhijiang",
    "Shikō": "zhijiang",
    "shiko": "zhijiang",
    "shikou": "zhijiang",
    "Hōkei": "shaoyang",
    "ほうけい": "shaoyang",
    # Units by number, in four languages
    "116": "jp-116-div",
    "116th": "jp-116-div",
    "116 div": "jp-116-div",
    "116 Div.": "jp-116-div",
    "116div": "jp-116-div",
    "116th Division": "jp-116-div",
    "第116師団": "jp-116-div",
    "116師団": "jp-116-div",
    "一一六师团": "jp-116-div",
    "第一一六師團": "jp-116-div",
    "百十六师团": "jp-116-div",
    "第一百一十六师团": "jp-116-div",
    "１１６": "jp-116-div",
    "5": "cn-5-div",
    "18": "cn-18-corps",
    "18D": "cn-18-div",
    "57R": "cn-57-regt",
    "109": "jp-109-regt",
    "109連隊": "jp-109-regt",
    "109th Regiment": "jp-109-regt",
    "第一三三联队": "jp-133-regt",
    "N22": "cn-new-22-div",
    "new 22nd": "cn-new-22-div",
    "新22师": "cn-new-22-div",
    "新六军": "cn-new-6-corps",
    "新編第6軍": "cn-new-6-corps",
    "74 army": "cn-74-corps",
    "74军": "cn-74-corps",
    "七十四军": "cn-74-corps",
    "20 army": "jp-20th-army",
    "Fourth Area Army": "cn-4-front-army",
    "4th Front Army": "cn-4-front-army",
    "63d Division": "cn-63-div",
    "暂编第五十一师": "cn-t51-div",
    "独立歩兵第115大隊": "jp-115-ibn",
    "Sekine": "jp-sekine-det",
    "関根支隊": "jp-sekine-det",
    "Arashi": "jp-116-div",
    # People
    "Wang Yaowu": "commander-cn-4-front-army",
    "Wang Yao-wu": "commander-cn-4-front-army",
    "wang yaowo": "commander-cn-4-front-army",
    "王耀武": "commander-cn-4-front-army",
    "何应钦": "commander-cn-army-ghq",
    "何應欽": "commander-cn-army-ghq",
    "Ho Ying-chin": "commander-cn-army-ghq",
    "Okamura": "commander-jp-china-exp-army",
    "冈村宁次": "commander-jp-china-exp-army",
    "Banzai": "commander-jp-20th-army",
    "Ichiro Banzai": "commander-jp-20th-army",
    # Events
    "siege of Wugang": "ev-wugang-siege",
    "Wugang siege": "ev-wugang-siege",
    "Battle of Wuyang": "ev-wuyang-battle",
    "武陽の戦闘": "ev-wuyang-battle",
    "武阳歼灭战": "ev-wuyang-battle",
    "Rooster": "ev-r3-rooster",
}
# What must find nothing: no such unit, anchors of movements, and noise.
NOTHING: Final = (
    "117th Army",
    "16师",
    "Yuanjiang-Wushui huihekou",
    "West rim of Fangdong",
    "qqqqqqqq",
    "!?…",
    "\u0000\u200b",
    "</script>",
    "__proto__",
    "constructor",
    "\N{GRINNING FACE}\N{GRINNING FACE}\N{GRINNING FACE}\N{GRINNING FACE}",
)
# What shows the order of many: beginnings of words, one letter, words apart.
MANY: Final = ("wu", "zhi", "l", "1", "11", "airfield", "division", "江", "第", "一", "order", "ho")


def frozen_index() -> Index:
    """The index of the file, as the browser's tests read it too."""
    record = json.loads(INDEX.read_text(encoding="utf-8"))
    forms = record["characters"]
    folding = Folding(dict(zip(forms[::2], forms[1::2], strict=True)))
    subjects = (
        Subject(
            id=entry["id"],
            kind=entry["kind"],
            names=Names({"en": entry["id"]}),
            target_id=entry["id"],
            keys=tuple(Key(text, use) for text, use in entry["keys"]),
        )
        for entry in record["subjects"]
    )
    return Index(
        folding,
        tuple(
            (subject, tuple((key, folding.fold(key.text)) for key in subject.keys))
            for subject in subjects
        ),
    )


def vectors_of(index: Index) -> list[list[Any]]:
    """[query, [[id, the name that matched], ...]], for each query the whole answer."""
    return [
        [query, [[match.subject.id, match.key.text] for match in index.search(query)]]
        for query in (*QUERIES, *NOTHING, *MANY)
    ]


def as_lines(rows: list[Any]) -> str:
    """One entry a line, so that a change is a readable difference."""
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    return f"[\n{lines}\n]"


def _write() -> None:
    index = Index.of(load_campaign(ROOT / "geodata"))
    tables = {
        "characters": "".join(map("".join, index.folding.characters.items())),
        "words": WORDS,
        "han_words": HAN_WORDS,
        "notes": {"place": {}, "unit": {}, "person": {}, "event": {}},
    }
    subjects = [
        {"id": subject.id, "kind": subject.kind, "keys": list(map(list, subject.keys))}
        for subject, _ in index.entries
    ]
    head = json.dumps(tables, ensure_ascii=False, indent=0).removesuffix("\n}")
    INDEX.write_text(f'{head},\n"subjects": {as_lines(subjects)}\n}}\n', encoding="utf-8")
    VECTORS.write_text(as_lines(vectors_of(frozen_index())) + "\n", encoding="utf-8")


if __name__ == "__main__":
    _write()
