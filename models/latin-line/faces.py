"""Typefaces from Debian packages: which may be trained on, which are held out, and which characters each has.

A whole family is either trained or held out, so the held-out figures are about letters in shapes never seen.
"""

import functools
import pathlib

from fontTools.ttLib import TTFont
from PIL import ImageFont

FONTS = pathlib.Path('/usr/share/fonts')
CAP = 26

# Family: files by glob, and the share of lines. The first are those (or metric twins of those) that documents use most.
TRAINED = {
    'liberation sans': ('truetype/liberation/LiberationSans-*.ttf', 12),
    'liberation narrow': ('truetype/liberation/LiberationSansNarrow-*.ttf', 4),
    'liberation serif': ('truetype/liberation/LiberationSerif-*.ttf', 4),
    'liberation mono': ('truetype/liberation/LiberationMono-*.ttf', 3),
    'nimbus sans': ('opentype/urw-base35/NimbusSans-*.otf', 10),
    'nimbus narrow': ('opentype/urw-base35/NimbusSansNarrow-*.otf', 4),
    'nimbus roman': ('opentype/urw-base35/NimbusRoman-*.otf', 3),
    'nimbus mono': ('opentype/urw-base35/NimbusMonoPS-*.otf', 2),
    'gothic': ('opentype/urw-base35/URWGothic-*.otf', 2),
    'bookman': ('opentype/urw-base35/URWBookman-*.otf', 1.5),
    'palladio': ('opentype/urw-base35/P052-*.otf', 1.5),
    'schoolbook': ('opentype/urw-base35/C059-*.otf', 1.5),
    'dejavu sans': ('truetype/dejavu/DejaVuSans*.ttf', 6),
    'dejavu serif': ('truetype/dejavu/DejaVuSerif*.ttf', 2),
    'free sans': ('truetype/freefont/FreeSans*.ttf', 2),
    'free serif': ('truetype/freefont/FreeSerif*.ttf', 1),
    'ocr-b': ('opentype/ocr-b/OCRB*.otf', 6),
    'ocr-a': ('truetype/ocr-a/*.ttf', 0.5),
    'noto sans': ('truetype/noto/NotoSans-*.ttf', 4),
    'noto display': ('truetype/noto/NotoSansDisplay-*.ttf', 1.5),
    'noto serif': ('truetype/noto/NotoSerif-*.ttf', 1.5),
    'roboto': ('truetype/roboto/unhinted/RobotoTTF/*.ttf', 5),
    'roboto slab': ('opentype/roboto/slab/*.otf', 1),
    'lato': ('truetype/lato/*.ttf', 3),
    'carlito': ('truetype/crosextra/Carlito-*.ttf', 4),
    'caladea': ('truetype/crosextra/Caladea-*.ttf', 1),
    'inter': ('opentype/inter/*.otf', 3),
    'libertine': ('opentype/linux-libertine/LinLibertine_[RDZ]*.otf', 1),
    'biolinum': ('opentype/linux-libertine/LinBiolinum_*.otf', 1),
    'paratype sans': ('truetype/paratype/PTS*.ttf', 2),
    'jetbrains mono': ('truetype/jetbrains-mono/*.ttf', 1),
    'inconsolata': ('truetype/inconsolata/*', 0.7),
    'firacode': ('truetype/firacode/*.ttf', 0.7),
    'fantasque': ('truetype/fantasque-sans/Normal/TTF/*.ttf', 0.4),
    'cabin': ('truetype/cabin/*.ttf', 1),
    'dosis': ('opentype/dosis/*.otf', 0.7),
    'yanone': ('opentype/yanone-kaffeesatz/*.otf', 0.7),
    'bebas': ('opentype/bebas-neue/*.otf', 0.7),
    'universalis': ('truetype/adf/Universalis*', 1),
    'quicksand': ('truetype/quicksand/*.ttf', 0.5),
    'comfortaa': ('truetype/comfortaa/*.ttf', 0.3),
    'sora': ('opentype/sora/*.otf', 0.7),
    'jura': ('opentype/jura/*.otf', 0.5),
    'play': ('truetype/play/*.ttf', 0.7),
    'andika': ('truetype/andika/*.ttf', 0.7),
    'hack': ('truetype/hack/*.ttf', 1),
}
HELD_OUT = {
    'open sans': ('truetype/open-sans/*.ttf', 4),
    'cantarell': ('opentype/cantarell/*.otf', 2),
    'manrope': ('truetype/manrope/*.ttf', 2),
    'karla': ('truetype/karla/*.ttf', 2),
    'oxygen': ('truetype/oxygen/*.ttf', 2),
    'gentium': ('truetype/gentium/*.ttf', 1.5),
    'garamond': ('opentype/ebgaramond/EBGaramond*.otf', 1),
    'mononoki': ('truetype/mononoki/*.ttf', 1.5),
    'anonymous pro': ('truetype/anonymous-pro/*.ttf', 1),
    'paratype serif': ('truetype/paratype/PTF*.ttf', 1),
}
# Scripts that the network must leave alone, and files that have them.
FOREIGN = {
    'cyrillic': ('truetype/liberation/Liberation*.ttf', 'truetype/dejavu/DejaVuS*.ttf', 'opentype/urw-base35/Nimbus*.otf',
                 'truetype/roboto/unhinted/RobotoTTF/*.ttf', 'truetype/noto/NotoSans-*.ttf', 'truetype/paratype/PTS*.ttf'),
    'greek': ('truetype/liberation/Liberation*.ttf', 'truetype/dejavu/DejaVuS*.ttf', 'opentype/urw-base35/Nimbus*.otf',
              'truetype/roboto/unhinted/RobotoTTF/*.ttf', 'truetype/noto/NotoSans-*.ttf'),
    'arabic': ('truetype/noto/NotoSansArabic-*.ttf', 'truetype/noto/NotoNaskhArabic-*.ttf', 'truetype/noto/NotoKufiArabic-*.ttf'),
    'hebrew': ('truetype/noto/NotoSansHebrew-*.ttf', 'truetype/noto/NotoSerifHebrew-*.ttf'),
    'georgian': ('truetype/noto/NotoSansGeorgian-*.ttf', 'truetype/noto/NotoSerifGeorgian-*.ttf'),
    'armenian': ('truetype/noto/NotoSansArmenian-*.ttf', 'truetype/noto/NotoSerifArmenian-*.ttf'),
    'thai': ('truetype/noto/NotoSansThai-*.ttf', 'truetype/noto/NotoLoopedThai-*.ttf'),
    'devanagari': ('truetype/noto/NotoSansDevanagari-*.ttf', 'truetype/noto/NotoSerifDevanagari-*.ttf'),
    'han': ('truetype/droid/DroidSansFallbackFull.ttf',),
}
SHAPED = ('arabic', 'devanagari')


class Face:
    """One font file at the size at which its H is CAP px high."""

    def __init__(self, path, shaped=False):
        self.path = path
        self.shaped = shaped
        self.characters = frozenset(map(chr, TTFont(str(path), lazy=True).getBestCmap() or ()))

    @functools.cached_property
    def font(self):
        layout = ImageFont.Layout.RAQM if self.shaped else ImageFont.Layout.BASIC
        trial = ImageFont.truetype(str(self.path), 200, layout_engine=layout)
        box = trial.getmask('H' if 'H' in self.characters else 'ת').getbbox() or (0, 0, 1, 140)
        return ImageFont.truetype(str(self.path), round(200 * CAP / max(60, box[3] - box[1])), layout_engine=layout)

    def has(self, text):
        return self.characters.issuperset(text)


class FaceBook:
    """Faces by family, and by foreign script."""

    def __init__(self, families):
        self.families, self.shares = [], []
        for pattern, share in families.values():
            faces = [Face(path) for path in sorted(FONTS.glob(pattern)) if path.suffix in ('.ttf', '.otf')]
            faces = [face for face in faces if face.has('AHanz0189.')]
            if faces:
                self.families.append(faces)
                self.shares.append(share)
        self.foreign = {
            script: [Face(path, script in SHAPED) for pattern in patterns for path in sorted(FONTS.glob(pattern))]
            for script, patterns in FOREIGN.items()
        }

    def pick(self, pick):
        return pick.choice(pick.choices(self.families, self.shares)[0])

    def pick_for(self, pick, text):
        """A face that has every character of `text`, or None after a few tries."""
        for _ in range(12):
            face = self.pick(pick)
            if face.has(text):
                return face
        return None


@functools.cache
def face_book(held_out=False):
    """The faces of one side of the split; read once, since opening hundreds of files takes seconds."""
    return FaceBook(HELD_OUT if held_out else TRAINED)
