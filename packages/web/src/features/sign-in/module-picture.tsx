/** A code for the camera, drawn from its rows of 0 and 1. Dark on light in both themes: cameras need that. */
export function ModulePicture({
  modules,
  label,
}: {
  readonly modules: readonly string[]
  readonly label: string
}) {
  const size = modules.length + 8
  const dark = modules
    .flatMap((row, y) => [...row].map((cell, x) => (cell === '1' ? `M${x + 4} ${y + 4}h1v1h-1z` : '')))
    .join('')
  return (
    <svg className="module-picture" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} className="module-light" />
      <path d={dark} className="module-dark" />
    </svg>
  )
}
