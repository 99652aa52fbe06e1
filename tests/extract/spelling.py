"""Spells numbers below ten thousand in English and French, for the round trip of test_numbers.py."""

EN_UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
EN_TENS = ["-", "-", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
FR_UNITS = [
    "zéro",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
]
FR_TENS = ["-", "dix", "vingt", "trente", "quarante", "cinquante", "soixante"]


def english(value: int) -> str:
    """British spelling: "nine thousand and five", "two hundred and twenty-one"."""
    if value < 20:
        return EN_UNITS[value]
    if value < 100:
        tens, rest = divmod(value, 10)
        return EN_TENS[tens] + (f"-{EN_UNITS[rest]}" if rest else "")
    if value < 1000:
        hundreds, rest = divmod(value, 100)
        return f"{EN_UNITS[hundreds]} hundred" + (f" and {english(rest)}" if rest else "")
    thousands, rest = divmod(value, 1000)
    joint = " and " if rest < 100 else " "
    return f"{english(thousands)} thousand" + (joint + english(rest) if rest else "")


def french(value: int) -> str:
    """Spelling before 1990: "quatre-vingt-onze", "deux cent trois", "vingt et un"."""
    if value <= 16:
        return FR_UNITS[value]
    if value < 100:
        return _french_tens(value)
    if value < 1000:
        hundreds, rest = divmod(value, 100)
        head = "cent" if hundreds == 1 else f"{FR_UNITS[hundreds]} cent" + ("" if rest else "s")
        return head + (f" {french(rest)}" if rest else "")
    thousands, rest = divmod(value, 1000)
    head = "mille" if thousands == 1 else f"{french(thousands)} mille"
    return head + (f" {french(rest)}" if rest else "")


def _french_tens(value: int) -> str:
    tens, rest = divmod(value, 10)
    if tens == 1:
        return f"dix-{FR_UNITS[rest]}"
    if tens in {7, 9}:
        tens, rest = tens - 1, rest + 10
    head = "quatre-vingt" if tens == 8 else FR_TENS[tens]
    if rest == 0:
        return head + ("s" if tens == 8 else "")
    if rest in {1, 11} and tens != 8:
        return f"{head} et {FR_UNITS[rest]}"
    return f"{head}-{FR_UNITS[rest] if rest <= 16 else 'dix-' + FR_UNITS[rest - 10]}"
