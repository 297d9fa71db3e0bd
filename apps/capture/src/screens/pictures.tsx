/** Small drawings; all are decoration beside words that say the same. */

const frame = { viewBox: '0 0 64 48', 'aria-hidden': true } as const;

export function DocumentPicture({ kind }: { readonly kind: string }) {
  if (kind === 'PASSPORT') {
    return (
      <svg {...frame} viewBox="0 0 48 64">
        <title>passport</title>
        <rect x="5" y="3" width="38" height="58" rx="4" class="ink" />
        <circle cx="24" cy="27" r="10" class="hollow" />
        <path d="M14 27h20M24 17c5 6 5 14 0 20c-5-6-5-14 0-20M15 49h18M19 54h10" class="hollow" />
      </svg>
    );
  }
  return (
    <svg {...frame}>
      <title>card</title>
      <rect x="2" y="4" width="60" height="40" rx="5" class="ink" />
      <circle cx="18" cy="20" r="6" class="hollow" />
      <path d="M9 36c1-8 17-8 18 0M34 15h20M34 23h20M34 31h12" class="hollow" />
    </svg>
  );
}

export function FacePicture() {
  return (
    <svg {...frame} viewBox="0 0 64 64">
      <title>face</title>
      <circle cx="32" cy="32" r="28" class="ink" />
      <path d="M22 27v3M42 27v3M32 28v8h-3M22 43c5 5 15 5 20 0" class="hollow" />
    </svg>
  );
}

export function FaceWithDocumentPicture() {
  return (
    <svg {...frame} viewBox="0 0 100 64">
      <title>face and document</title>
      <circle cx="34" cy="32" r="28" class="ink" />
      <path d="M24 27v3M44 27v3M34 28v8h-3M24 43c5 5 15 5 20 0" class="hollow" />
      <rect x="58" y="30" width="40" height="28" rx="4" class="ink edged" />
      <circle cx="68" cy="41" r="4" class="hollow" />
      <path d="M62 52c1-5 11-5 12 0M80 38h12M80 44h12M80 50h8" class="hollow" />
    </svg>
  );
}

export function PaperPicture() {
  return (
    <svg {...frame} viewBox="0 0 48 64">
      <title>paper</title>
      <path d="M6 3h26l10 10v48H6z" class="ink" />
      <path d="M31 3v11h11M13 24h14M13 31h22M13 38h22M13 45h22M13 52h12" class="hollow" />
    </svg>
  );
}

export function CameraPicture() {
  return (
    <svg {...frame}>
      <title>camera</title>
      <path d="M6 12h12l4-6h20l4 6h12v30H6z" class="ink" />
      <circle cx="32" cy="26" r="9" class="hollow" />
    </svg>
  );
}

const MARKS: Readonly<Record<string, string>> = {
  approved: 'M18 33l10 10L47 22',
  declined: 'M22 22l20 20M42 22L22 42',
  suspected: 'M18 33l10 10L47 22',
  in_review: 'M32 18v15l10 7',
  submitted: 'M18 33l10 10L47 22',
  expired: 'M32 18v15l10 7',
  cancelled: 'M22 22l20 20M42 22L22 42',
  invalid: 'M32 17v20M32 44v3',
};

export function ResultPicture({ result }: { readonly result: string }) {
  return (
    <svg {...frame} viewBox="0 0 64 64" class={`mark ${result}`}>
      <title>{result}</title>
      <circle cx="32" cy="32" r="29" />
      <path d={MARKS[result] ?? ''} />
    </svg>
  );
}
