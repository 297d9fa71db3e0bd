"""The characters that the recogniser knows, and what it says of everything else.

Class 0 is the CTC blank, class n is ALPHABET[n - 1]. REJECT stands for one word in a script that the network
does not read (or for a line seen upside down or mirrored); a reader drops it.
"""

REJECT = '\ufffd'

LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
UPPER_MARKED = (
    'ÁÀÂÄÃÅĄĂĀÆ' 'ÇĆČĊ' 'ĎĐ' 'ÉÈÊËĚĖĘĒ' 'ĞĢĠ' 'Ħ' 'ÍÌÎÏĮĪİ' 'Ķ' 'ŁĽĻĹ' 'ÑŃŇŅŊ' 'ÓÒÔÖÕŐØŒ' 'ŘŔ' 'ŚŠŞ' 'ŤŢŦ'
    'ÚÙÛÜŮŰŲŪ' 'ÝŸŶ' 'ŹŽŻ' 'Þ' 'ẞ' 'Ə' 'Ŵ'
)
LOWER_MARKED = (
    'áàâäãåąăāæ' 'çćčċ' 'ďđð' 'éèêëěėęē' 'ğģġ' 'ħ' 'íìîïįīı' 'ķ' 'łľļĺ' 'ñńňņŋ' 'óòôöõőøœ' 'řŕ' 'śšş' 'ťţŧ'
    'úùûüůűųū' 'ýÿŷ' 'źžż' 'þ' 'ß' 'ə' 'ŵ'
)
DIGITS = '0123456789'
PUNCTUATION = '.,-/\'():;#&+<>*%°ºª№€@_"!?=·£$'

ALPHABET = ' ' + DIGITS + LETTERS + LETTERS.lower() + UPPER_MARKED + LOWER_MARKED + PUNCTUATION + REJECT
MARKED = UPPER_MARKED + LOWER_MARKED

# Shapes that print alike are one class: comma and cedilla below, the two capitals with a bar, quotes and dashes.
SAME_CLASS = {
    'Ș': 'Ş', 'ș': 'ş', 'Ț': 'Ţ', 'ț': 'ţ', 'Ð': 'Đ', '’': "'", '‘': "'", '`': "'", '´': "'",
    '“': '"', '”': '"', '„': '"', '–': '-', '—': '-', '‑': '-', '−': '-', '•': '·',
}
# How a class may be drawn beside its own sign.
DRAWN_AS = {
    'Ş': 'ŞȘ', 'ş': 'şș', 'Ţ': 'ȚŢ', 'ţ': 'țţ', 'Đ': 'ĐÐ', "'": "'’", '"': '"“”', '-': '---–', '·': '·•',
}


def labelled(text):
    """The classes that a reader should answer for `text`."""
    return ''.join(SAME_CLASS.get(character, character) for character in text)
