"""What lines say: invented names, labels, dates, numbers, addresses, bills, and lines without any grammar.

`LineText(random).line()` returns a `Line`: what is drawn, and what a reader should answer. A third of the Latin lines
are random characters, so that the network learns what letters look like and not which words there are.
"""

import dataclasses

from alphabet import ALPHABET, DIGITS, DRAWN_AS, LETTERS, LOWER_MARKED, REJECT, UPPER_MARKED, labelled
from words import BILL_WORDS, FOREIGN_RANGES, FOREIGN_WORDS, LABELS, LANGUAGES, LOOK_ALIKE, MONTHS, STREETS

MAX_LENGTH = 62
VOWELS = 'aeiouy'
CONSONANTS = 'bcdfghjklmnprstvwxz'
SMALL_SIGNS = ('1.', '2.', '3.', '4a.', '4b.', '4c.', '4d.', '5.', '6.', '7.', '8.', '9.', '10.', '11.', '12.', '(1)', '14.')
CATEGORIES = 'AM A1 A2 A B1 B BE C1 C1E C CE D1 D1E D DE T L M S'.split()
STATES = 'D F I E P A B NL L GB IRL DK S N FIN PL CZ SK H RO BG HR SLO LT LV EST GR CY M TR UTO'.split()


@dataclasses.dataclass(frozen=True)
class Line:
    drawn: str
    label: str
    script: str | None = None


def upper(text, turkish=False):
    """Capitals of the same length; ß stays or becomes its capital by the caller's choice."""
    if turkish:
        text = text.replace('i', 'İ')
    return ''.join(c if c == 'ß' else c.upper() if len(c.upper()) == 1 else c for c in text)


class LineText:
    def __init__(self, pick):
        self.pick = pick
        self.kinds = (
            (self.name, 22), (self.label, 11), (self.numbered, 6), (self.date, 10), (self.number, 10), (self.address, 7),
            (self.bill, 6), (self.categories, 2), (self.short, 8), (self.random_words, 18), (self.random_characters, 16),
            (self.marked, 12), (self.zone, 2), (self.bilingual, 4),
        )

    def line(self):
        if self.chance(0.085):
            return self.foreign_line()
        kinds, shares = zip(*self.kinds)
        made = self.pick.choices(kinds, shares)[0]()
        if isinstance(made, Line):
            return made
        text = ' '.join(made.split())[:MAX_LENGTH].strip()
        return self.as_line(text) if text else self.line()

    def as_line(self, text):
        label = ''.join(c for c in labelled(text) if c in ALPHABET)
        drawn = ''.join(self.pick.choice(DRAWN_AS.get(c, c)) for c in label)
        if ' ' in label and self.chance(0.06):
            at = self.pick.choice([i for i, c in enumerate(label) if c == ' '])
            drawn = drawn[:at] + ' ' * self.pick.randint(2, 9) + drawn[at + 1:]
        return Line(drawn, label)

    def chance(self, probability):
        return self.pick.random() < probability

    def digits(self, count):
        return ''.join(self.pick.choice(DIGITS) for _ in range(count))

    # Words

    def language(self):
        return self.pick.choice(tuple(LANGUAGES))

    def invented(self, language):
        """A word of consonants and vowels with the language's own letters strewn in."""
        marks = LANGUAGES[language][0]
        word, vowel = '', self.chance(0.4)
        for _ in range(self.pick.randint(3, 11)):
            letter = self.pick.choice(VOWELS if vowel else CONSONANTS)
            word += self.pick.choice(marks) if marks and self.chance(0.22) else letter
            vowel = not vowel if self.chance(0.85) else vowel
        return word.replace('İ', 'i').replace('·', '')

    def word(self, language):
        if self.chance(0.35):
            return self.pick.choice(LANGUAGES[language][1].split())
        return self.invented(language).capitalize()

    def cased(self, text, language='en', capitals=0.6):
        draw = self.pick.random()
        if draw < capitals:
            text = text.replace('ß', 'ẞ') if self.chance(0.4) else text
            return upper(text, language in ('tr', 'az'))
        return text.lower().replace('i̇', 'i') if draw > 0.93 else text

    def name(self):
        language = self.language()
        words = [self.word(language) for _ in range(self.pick.choice((1, 1, 1, 2, 2, 2, 3, 4)))]
        text = words[0]
        for word in words[1:]:
            text += self.pick.choice((' ', ' ', ' ', ' ', '-', ', ')) + word
        return self.cased(text, language)

    def label(self):
        chosen = [self.pick.choice(LABELS) for _ in range(self.pick.choice((1, 1, 2, 2, 3)))]
        text = self.pick.choice((' / ', '/', ' / ', ' ')).join(chosen)
        if self.chance(0.2):
            text += ':'
        if self.chance(0.15):
            text = self.pick.choice(SMALL_SIGNS) + ' ' + text
        return self.cased(text, capitals=0.35)

    def numbered(self):
        value = self.pick.choice((self.name, self.date, self.number, self.place_and_date))()
        return self.pick.choice(SMALL_SIGNS) + self.pick.choice((' ', ' ', ' ', '')) + value

    def place_and_date(self):
        return self.date() + ' ' + self.name()

    def short(self):
        draw = self.pick.random()
        if draw < 0.3:
            return self.pick.choice('FMFMFMXKSWVN')
        if draw < 0.6:
            return self.pick.choice(SMALL_SIGNS)
        if draw < 0.75:
            return self.pick.choice(STATES + CATEGORIES)
        if draw < 0.9:
            return self.pick.choice(LETTERS + DIGITS + UPPER_MARKED)
        return self.pick.choice(('M/M', 'F/F', 'M / F', 'K/F', 'N/F', 'Ž/F', '175 cm', '1,82 m', 'OUI', 'No.', 'Nr', '-', '---', '***', 'N°', 'A+', '0 Rh-'))

    # Figures

    def date(self):
        day, month, year = f'{self.pick.randint(1, 31):02}', f'{self.pick.randint(1, 12):02}', str(self.pick.randint(1930, 2045))
        name = self.pick.choice(self.pick.choice(MONTHS).split())
        mark = self.pick.choice(('.', '.', '-', '/', ' ', '. '))
        return self.pick.choice((
            mark.join((day, month, year)), mark.join((day, month, year[2:])), mark.join((year, month, day)),
            mark.join((month, day, year)), f'{day} {name} {year}', f'{day} {name} / {name} {year[2:]}', f'{day}{name}{year}',
            f'{day}. {name} {year}', f'{name} {int(day)}, {year}', day + month + year, f'{month}/{year}',
            f'{mark.join((day, month, year))} - {mark.join((day, month, str(int(year) + 10)))}',
        ))

    def number(self):
        shape = self.pick.choice(('A9', 'A', '9', 'A9', 'groups', 'AAA999999', 'money', 'phone'))
        if shape == 'groups':
            groups = (self.digits(self.pick.randint(2, 5)) for _ in range(self.pick.randint(2, 5)))
            return self.pick.choice((' ', '-', '.', '/', ' ')).join(groups)
        if shape == 'money':
            return self.money()
        if shape == 'phone':
            return '+' + self.digits(2) + ' ' + ' '.join(self.digits(3) for _ in range(3))
        if shape == 'AAA999999':
            count = self.pick.randint(1, 3)
            return ''.join(self.pick.choice(LETTERS) for _ in range(count)) + self.pick.choice(('', ' ', '-')) + self.digits(self.pick.randint(5, 9))
        letters = {'A9': LETTERS + DIGITS, 'A': LETTERS, '9': DIGITS}[shape]
        return ''.join(self.pick.choice(letters) for _ in range(self.pick.randint(5, 16)))

    def money(self):
        thousands = self.pick.choice((' ', '.', ',', '', "'"))
        whole = str(self.pick.randint(1, 999)) + (thousands + self.digits(3) if self.chance(0.4) else '')
        amount = whole + self.pick.choice(',.') + self.digits(2)
        sign = self.pick.choice(('€', '£', '$', 'EUR', 'PLN', 'Kč', 'Ft', 'kr', 'lei', 'TL'))
        return self.pick.choice((f'{sign} {amount}', f'{amount} {sign}', f'-{amount}', f'{amount}', f'{self.digits(2)} %'))

    def address(self):
        language = self.language()
        street = self.cased(self.word(language) + ' ' + self.pick.choice(STREETS), language, 0.5)
        house = str(self.pick.randint(1, 299)) + self.pick.choice(('', '', 'a', 'B', '/' + self.digits(1), '-' + self.digits(2)))
        post = self.pick.choice((self.digits(5), self.digits(4), self.digits(2) + '-' + self.digits(3), self.digits(3) + ' ' + self.digits(2),
                                 'LT-' + self.digits(5), 'LV-' + self.digits(4), 'SW' + self.digits(1) + 'A ' + self.digits(1) + 'XY'))
        city = self.cased(self.word(language), language, 0.5)
        return self.pick.choice((f'{street} {house}', f'{house} {street}', f'{post} {city}', f'{street} {house}, {post} {city}', f'{city} {post}'))

    def bill(self):
        words = [self.pick.choice(BILL_WORDS) for _ in range(self.pick.randint(1, 3))]
        parts = words + [self.pick.choice((self.money, self.number, self.date))() for _ in range(self.pick.randint(0, 2))]
        return self.pick.choice((' ', ' ', ': ', '  ')).join(parts)

    def categories(self):
        chosen = [self.pick.choice(CATEGORIES) for _ in range(self.pick.randint(1, 7))]
        return self.pick.choice(('/', ' ', ', ', '-')).join(chosen)

    def zone(self):
        """A row of a machine-readable zone: the visual reader meets them too."""
        text = ''.join(self.pick.choice(LETTERS + '<<<<<<<' + DIGITS) for _ in range(self.pick.randint(9, 36)))
        return text + '<' * self.pick.randint(0, 6)

    # Without grammar

    def random_words(self):
        letters = self.pick.choice((LETTERS, LETTERS + UPPER_MARKED, LETTERS.lower() + LOWER_MARKED, LETTERS + DIGITS, LETTERS + LETTERS.lower()))
        words = (''.join(self.pick.choice(letters) for _ in range(self.pick.randint(1, 9))) for _ in range(self.pick.randint(1, 4)))
        return ' '.join(words)

    def random_characters(self):
        letters = self.pick.choice((ALPHABET[:-1], ALPHABET[:-1], LETTERS + LETTERS.lower() + DIGITS + ' .-/'))
        return ''.join(self.pick.choice(letters) for _ in range(self.pick.randint(1, 18)))

    def marked(self):
        """A word of one language in which nearly every letter carries its marks."""
        language = self.language()
        marks = LANGUAGES[language][0] or 'éö'
        words = []
        for _ in range(self.pick.randint(1, 3)):
            words.append(''.join(
                self.pick.choice(marks) if self.chance(0.45) else self.pick.choice(VOWELS + CONSONANTS)
                for _ in range(self.pick.randint(2, 9))))
        text = ' '.join(words)
        return self.pick.choice((upper(text, language in ('tr', 'az')), upper(text, language in ('tr', 'az')), text, text.capitalize()))

    # Scripts that are not read

    def foreign_word(self, script):
        if script in FOREIGN_WORDS and self.chance(0.6):
            return self.pick.choice(FOREIGN_WORDS[script].split())
        low, high = FOREIGN_RANGES[script]
        length = self.pick.randint(2, 8)
        word = ''.join(chr(self.pick.randint(low, high)) for _ in range(length))
        return word.upper() if script in ('cyrillic', 'greek') and self.chance(0.6) else word

    def is_foreign(self, words):
        """Whether the eye can tell: a share of the letters must be none of Latin shape."""
        letters = [c for word in words for c in word]
        return sum(c not in LOOK_ALIKE for c in letters) >= max(1, 0.3 * len(letters))

    def foreign_words(self):
        script = self.pick.choices(tuple(FOREIGN_RANGES), (8, 4, 2.5, 1, 0.7, 0.7, 0.5, 0.5, 2))[0]
        words = [self.foreign_word(script) for _ in range(self.pick.choice((1, 1, 2, 2, 3, 4)))]
        return (script, words) if all(self.is_foreign([word]) for word in words) else self.foreign_words()

    def foreign_line(self):
        script, words = self.foreign_words()
        tail = self.pick.choice(('', '', '', ' ' + self.digits(4), ' ' + self.digits(6))) if script in ('cyrillic', 'greek') else ''
        return Line(' '.join(words) + tail, ' '.join(REJECT for _ in words) + tail, script)

    def bilingual(self):
        script, words = self.foreign_words()
        if script not in ('cyrillic', 'greek'):
            return self.label()
        words, text = words[:2], labelled(self.pick.choice((self.label, self.name, self.date))())[:30]
        latin = ''.join(c for c in text if c in ALPHABET and c < '\u0180').strip()
        between = self.pick.choice(('/', ' / ', ' '))
        return Line(' '.join(words) + between + latin, ' '.join(REJECT for _ in words) + between + latin, script)
