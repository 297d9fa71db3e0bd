"""What synthetic MRZ lines say: invented holders, laid out by the grammar of ICAO Doc 9303.

Everything here is drawn from syllables and digits by a seeded generator. No name, number or
document of a real person enters the training data.
"""

import random

ALPHABET = '<0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
DIGITS = '0123456789'
LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

ISSUERS = (
    'AFG ALB AND ARE ARG ARM AUS AUT AZE BEL BGD BGR BIH BLR BRA CAN CHE CHL CHN CIV CMR COL CUB CYP CZE D<< '
    'DNK DOM DZA ECU EGY ESP EST ETH FIN FRA GBR GEO GHA GRC HKG HRV HUN IDN IND IRL IRN IRQ ISL ISR ITA JAM '
    'JOR JPN KAZ KEN KGZ KOR KWT LBN LKA LTU LUX LVA MAR MDA MEX MKD MLT MNE MYS NGA NLD NOR NPL NZL OMN PAK '
    'PAN PER PHL POL PRT QAT ROU RUS SAU SEN SGP SRB SVK SVN SWE SYR THA TJK TUN TUR TWN TZA UGA UKR URY USA '
    'UTO UZB VEN VNM YEM ZAF ZWE XXA XXB XXC GBD GBN RKS EUE UNO'
).split()

SYLLABLES = (
    'MA RI AN NA JO SE PE TER SON OV SKI CZ KO WA LI GU TH OM AS EL IZ AB ETH QU IN YU XI ZHANG MU HAM MED FER '
    'DEZ GAR CIA DU PONT BE BER GER SCH MID T O UL VA KH JE AL IA EVA UR BO DI RO CK HO FF NGUY EN WICZ OGLU '
    'DOTT IR SZ ABO KIM PAR K OO HN MC DON ALD VAN DER BIN TI SI NGH KAUR OVA IC OLO ADE YEMI IK NI MM HH II '
    'ZO OZ ISS USS BB EB OB QO VUV WV MN NM HM UD OD LIL ILI TIT'
).split()

# Glyphs that OCR-B, blur and low resolution bring close together.
CONFUSABLE_GROUPS = (
    '0O', '0OQD', '1I', '1IL', 'MN', 'MNH', 'MNHW', '5S', '8B', '2Z', '6G', '4A', '7T', '7Y', 'UV', 'VY', 'CG',
    'EF', 'PR', 'KX', 'K<', 'C<', 'L<', 'UJ', 'DB', '3B8', '9G6', 'IT', 'S8B5', 'Q0', '17', '3J', '<CK',
)

CHECK_WEIGHTS = (7, 3, 1)


def check_digit(field):
    """Check digit of a field; ICAO Doc 9303-3, clause 4.9."""
    total = 0
    for index, character in enumerate(field):
        value = 0 if character == '<' else int(character, 36)
        total += value * CHECK_WEIGHTS[index % 3]
    return str(total % 10)


def checked(field):
    return field + check_digit(field)


class MrzText:
    """Draws MRZ lines; `pick` is a seeded random.Random."""

    def __init__(self, pick):
        self.pick = pick

    def line(self):
        """One line: mostly from a real layout, the rest without grammar so that glyphs alone decide."""
        draw = self.pick.random()
        if draw < 0.70:
            layouts = (self.td1, self.td1, self.td2, self.td3, self.td3, self.visa, self.visa,
                       self.french_identity_card, self.swiss_driving_licence)
            return self.pick.choice(self.pick.choice(layouts)())
        if draw < 0.80:
            return self.random_line()
        if draw < 0.93:
            return self.confusable_line()
        return self.filler_line()

    # Fields

    def digits(self, count):
        return ''.join(self.pick.choice(DIGITS) for _ in range(count))

    def letters(self, count):
        return ''.join(self.pick.choice(LETTERS) for _ in range(count))

    def date(self):
        return '%02d%02d%02d' % (self.pick.randint(0, 99), self.pick.randint(1, 12), self.pick.randint(1, 31))

    def sex(self):
        return self.pick.choice('MFMFMF<X')

    def issuer(self):
        return self.pick.choice(ISSUERS)

    def word(self):
        if self.pick.random() < 0.12:
            return self.letters(self.pick.randint(1, 9))
        return ''.join(self.pick.choice(SYLLABLES) for _ in range(self.pick.choice((1, 2, 2, 3, 3, 4))))

    def words(self, at_most):
        return '<'.join(self.word() for _ in range(self.pick.randint(1, at_most)))

    def name(self, width):
        """Primary and secondary identifier, filled or truncated; a few holders have one name only."""
        surname = self.words(self.pick.choice((1, 1, 2, 3)))
        given = '' if self.pick.random() < 0.04 else self.words(3)
        return (surname + '<<' + given)[:width].ljust(width, '<')

    def number(self, width):
        """A document number in one of the shapes that issuers use."""
        shape = self.pick.random()
        length = self.pick.choice((width, width, width, width - 1, width - 2))
        if shape < 0.3:
            value = self.digits(length)
        elif shape < 0.65:
            prefix = self.letters(self.pick.randint(1, 3))
            value = prefix + self.digits(length)
        elif shape < 0.75:
            value = self.letters(3) + self.digits(max(1, length - 5)) + self.letters(2)
        else:
            value = ''.join(self.pick.choice(DIGITS + LETTERS) for _ in range(length))
        return value[:length].ljust(width, '<')

    def optional(self, width):
        """Optional data: usually empty, else a personal number that may be broken by fillers."""
        if self.pick.random() < 0.5:
            return '<' * width
        value = self.number(self.pick.randint(4, width))
        if self.pick.random() < 0.25:
            value = value[:2] + '<' + value[3:]
        return value.ljust(width, '<')

    # Layouts: each returns the lines of one document

    def td1(self):
        """Three lines of 30; Doc 9303-5, clause 4.2."""
        number, birth, expiry = checked(self.number(9)), checked(self.date()), checked(self.date())
        if self.pick.random() < 0.1:
            number = number[:9] + '<'
        first, second = self.optional(15), self.optional(11)
        code = self.pick.choice(('I<', 'ID', 'ID', 'AC', 'IR', 'AR', 'A<', 'C<', 'C1', 'IP', 'IT'))
        composite = check_digit(number + first + birth + expiry + second)
        return (
            code + self.issuer() + number + first,
            birth + self.sex() + expiry + self.issuer() + second + composite,
            self.name(30),
        )

    def td2(self):
        """Two lines of 36, the Romanian identity card among them; Doc 9303-6, clause 4.2."""
        number, birth, expiry = checked(self.number(9)), checked(self.date()), checked(self.date())
        code, issuer, rest = self.pick.choice(('I<', 'ID', 'AC', 'C<', 'IR')), self.issuer(), self.optional(7)
        if self.pick.random() < 0.25:
            number = checked(self.letters(2) + self.digits(6) + '<')
            code, issuer, rest = 'ID', 'ROU', self.digits(7)
        composite = check_digit(number + birth + expiry + rest)
        return (
            code + issuer + self.name(31),
            number + issuer + birth + self.sex() + expiry + rest + composite,
        )

    def td3(self):
        """Two lines of 44; Doc 9303-4, clause 4.2."""
        number, birth, expiry = checked(self.number(9)), checked(self.date()), checked(self.date())
        personal = self.optional(14)
        empty_check = personal.strip('<') == '' and self.pick.random() < 0.6
        personal += '<' if empty_check else check_digit(personal)
        composite = check_digit(number + birth + expiry + personal)
        issuer = self.issuer()
        return (
            self.pick.choice(('P<', 'P<', 'P<', 'P<', 'PD', 'PO', 'PM', 'PE', 'PP', 'PN')) + issuer + self.name(39),
            number + issuer + birth + self.sex() + expiry + personal + composite,
        )

    def visa(self):
        """MRV-A (two of 44) or MRV-B (two of 36); Doc 9303-7, clauses 4.2 and 5.2."""
        width = self.pick.choice((36, 44))
        code = self.pick.choice(('V<', 'V<', 'VC', 'VN', 'VR', 'VA'))
        number, birth, expiry = checked(self.number(9)), checked(self.date()), checked(self.date())
        return (
            code + self.issuer() + self.name(width - 5),
            number + self.issuer() + birth + self.sex() + expiry + self.optional(width - 28),
        )

    def french_identity_card(self):
        """Two lines of 36 as printed from 1988 to 2021, which predate Doc 9303 for cards."""
        number = checked(self.digits(12))
        head = number + self.words(2).replace('<', '<<')[:14].ljust(14, '<') + checked(self.date()) + self.pick.choice('MF')
        office = self.digits(6) if self.pick.random() < 0.6 else '<' * 3 + self.digits(3)
        return (
            'IDFRA' + self.words(2)[:25].ljust(25, '<') + office,
            checked(head),
        )

    def swiss_driving_licence(self):
        """Lines of 9, 30 and 30; the first holds the blank's serial number."""
        serial = self.letters(3) + self.digits(3) + self.pick.choice('DFIR') + '<<'
        holder = 'FACHE' + self.digits(12) + '<<' + self.date() + '<' * 5
        return (serial, holder, self.name(30))

    # Lines without grammar

    def length(self):
        return self.pick.choice((30, 36, 44, 44, self.pick.randint(6, 44)))

    def random_line(self):
        """Equally likely characters, in a third of the lines letters or digits only."""
        source = self.pick.choice((ALPHABET, ALPHABET, ALPHABET[1:], LETTERS, DIGITS))
        return ''.join(self.pick.choice(source) for _ in range(self.length()))

    def confusable_line(self):
        """Runs drawn from groups of look-alikes, joined by single characters."""
        length, text = self.length(), ''
        while len(text) < length:
            group = self.pick.choice(CONFUSABLE_GROUPS)
            text += ''.join(self.pick.choice(group) for _ in range(self.pick.randint(1, 6)))
            if self.pick.random() < 0.5:
                text += self.pick.choice(ALPHABET)
        return text[:length]

    def filler_line(self):
        """Words and numbers lost in long runs of the filler, whose length must be counted exactly."""
        length, text = self.length(), ''
        while len(text) < length:
            text += self.pick.choice((self.word(), self.digits(self.pick.randint(1, 4)), self.pick.choice(ALPHABET)))
            text += '<' * self.pick.choice((1, 2, 3, 5, 9, 14, 20))
        return text[:length]


def sample_lines(seed, count):
    """`count` lines for a seed; for tests and for looking at the data."""
    source = MrzText(random.Random(seed))
    return [source.line() for _ in range(count)]
