from alignctl.text.labels import letters, roman


def test_letters_run_on_after_z():
    assert [letters(number) for number in (1, 26, 27, 28, 0)] == ["a", "z", "aa", "ab", "0"]


def test_roman_numerals_subtract():
    assert [roman(number) for number in (1, 4, 9, 14, 40, 1999, 4000)] == [
        "i",
        "iv",
        "ix",
        "xiv",
        "xl",
        "mcmxcix",
        "4000",
    ]
