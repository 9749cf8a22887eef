/** A voice to listen to, from the memory of this page. */
export function Sound({ address, label }: { readonly address: string; readonly label: string }) {
  // What a child says has no subtitles; what was said stands beside it in writing, where it was written down.
  // oxlint-disable-next-line jsx-a11y/media-has-caption
  return <audio className="sound" controls src={address} aria-label={label} />
}
