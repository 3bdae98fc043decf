"""Which Chinese characters are one: traditional, Japanese and simplified forms.

Most of it follows from the records themselves, which write their names in both scripts.
"""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Final

from app.campaign.campaign import Campaign
from app.campaign.names import Names

# What the records hold in one form only: commanders in their own script, titles of events
# in two languages. Other forms first, then the simplified character.
OTHER_FORMS: Final = (
    "両两 倫伦 傑杰 備备 児兒儿 則则 動动 勢势 収收 団团 囲圍围 増增 壘垒 堅坚 堯尧 "
    "変變变 夾夹 奪夺 孫孙 実實实 將将 導导 対對对 帯帶带 広广 従從从 徳德 応應应 態态 "
    "恵惠 戦战 撃击 拡擴扩 擾扰 揮挥 換换 敵敌 斷断 時时 楊杨 業业 榮栄荣 槍枪 樸朴 "
    "橫横 殲歼 気氣气 欽钦 歩步 決决 沢澤泽 湯汤 渓谿溪 満滿满 滅灭 滝瀧泷 滯滞 潛潜 "
    "潰溃 濤涛 燒焼烧 現现 璉琏 畫画 発發发 県县 衆众 築筑 糧粮 納纳 紙纸 終终 結结 "
    "絶絕绝 総总 線线 縦纵 繞绕 継繼继 続續续 経經经 聡聪 葉叶 蔣蒋 蕭萧 蘆芦 處処处 "
    "衛卫 衝冲 襲袭 裝装 裏裡里 規规 視视 覺覚觉 計计 設设 許许 誠诚 談谈 請请 論论 "
    "謝谢 議议 賢贤 趕赶 趙赵 軽輕轻 輸输 轟轰 辺边 運运 達达 遅遲迟 郷乡 鄒邹 醸酿 "
    "鉄铁 鉱矿 銃铳 鍾鐘钟 鏡镜 鋒锋 開开 間间 問问 関关 閻阎 闘鬪斗 陣阵 陥陷 険險险 "
    "隠隱隐 隷隸隶 雞鶏鸡 雲云 韓韩 領领 預预 頸颈 顧顾 飛飞 養养 駅驿 魯鲁 鳥鸟 鶴鹤 "
    "麺面 黒黑 斉齊齐 龐庞 竜龙 舗舖铺 劉刘 呉吳吴 張张 餘余 與与 幾几 劃划 協协 卻却 "
    "後后 復复 佔占 並并 採采 於于 臺台 歳歲岁"
)


def character_forms(campaign: Campaign) -> dict[str, str]:
    """The simplified character for each other form of it that readers may type."""
    derived = dict(chain.from_iterable(map(_pairs, _names(campaign))))
    return {**dict(_other_forms()), **derived}


def _other_forms() -> Iterator[tuple[str, str]]:
    for group in OTHER_FORMS.split():
        yield from ((form, group[-1]) for form in group[:-1])


def _names(campaign: Campaign) -> Iterator[Names]:
    yield campaign.names
    yield from (place.names for place in campaign.gazetteer)
    yield from (unit.names for unit in campaign.order_of_battle)
    yield from (phase.names for phase in campaign.phases)


def _pairs(names: Names) -> Iterator[tuple[str, str]]:
    """Traditional and simplified form of each character, where the two scripts differ by it.

    Names of unlike length differ in more than script and say nothing.
    """
    simplified, traditional = names.get("zh-Hans"), names.get("zh-Hant")
    if simplified and traditional and len(simplified) == len(traditional):
        both: Mapping[str, str] = dict(zip(traditional, simplified, strict=True))
        yield from ((form, plain) for form, plain in both.items() if form != plain)
