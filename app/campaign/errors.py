"""What can be asked of the campaign and not be answered.

Every message says what came and what is allowed, in one sentence for a reader.
"""


class CampaignError(Exception):
    """Root of the errors that the core raises on purpose."""


class UnreadableDateError(CampaignError):
    """A text that is no calendar day of the form YYYY-MM-DD."""

    def __init__(self, text: str) -> None:
        self.text = text
        super().__init__(f'"{text}" is not a date; write it as 1945-05-05 (year-month-day)')


class OutsideCampaignError(CampaignError):
    """A real day, but not one of the campaign."""

    def __init__(self, day: str, first_day: str, last_day: str) -> None:
        self.day = day
        self.first_day = first_day
        self.last_day = last_day
        super().__init__(f"{day} lies outside the campaign ({first_day} to {last_day})")


class UnknownIdError(CampaignError):
    """An id that no record of its kind has."""

    def __init__(self, kind: str, record_id: str, nearest: str | None = None) -> None:
        self.kind = kind
        self.record_id = record_id
        self.nearest = nearest
        hint = f'; did you mean "{nearest}"?' if nearest else ""
        super().__init__(f'there is no {kind} "{record_id}"{hint}')
