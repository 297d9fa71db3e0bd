interface FileChoiceProps {
  readonly label: string;
  readonly hint: string;
  /** Media types, parted by commas. */
  readonly accept: string;
  /** On a phone its camera app opens instead of its files. */
  readonly capture?: 'user';
  readonly onFile: (file: Blob | undefined) => void;
}

/**
 * The way without our camera. HEIC is not accepted because the server cannot open it; phones that make it then hand out a JPEG by
 * themselves.
 */
export function FileChoice({ label, hint, accept, capture, onFile }: FileChoiceProps) {
  return (
    <label class="file">
      <input
        type="file"
        name="photo"
        accept={accept}
        {...(capture ? { capture } : {})}
        onChange={(event) => onFile(event.currentTarget.files?.[0])}
      />
      <span>{label}</span>
      <small>{hint}</small>
    </label>
  );
}
