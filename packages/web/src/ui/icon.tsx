/**
 * One set, one style: 24-unit grid, lines of 1.75, round ends. An icon never stands alone without a word, so it
 * is hidden from screen readers.
 */
const paths = {
  add: 'M12 5v14M5 12h14',
  back: 'M19 12H5m6-7-7 7 7 7',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v5M16 3v5',
  call: 'M6 3h4l2 5-2.5 1.5a11 11 0 0 0 5 5L16 12l5 2v4a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3z',
  cases: 'M3 7a2 2 0 0 1 2-2h4l2 3h8a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2z',
  check: 'm5 12.5 4.5 4.5L19 7',
  clock: 'M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18zm0-14v5l3 2',
  close: 'M6 6l12 12M18 6 6 18',
  danger: 'M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 8v5m0 3v.01',
  document: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  down: 'm6 9 6 6 6-6',
  up: 'm6 15 6-6 6 6',
  sort: 'm8 9 4-4 4 4M8 15l4 4 4-4',
  edit: 'M4 20h4L19 9l-4-4L4 16zM13 7l4 4',
  good: 'M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18zm-4-9 3 3 5-6',
  home: 'M4 11l8-7 8 7v9h-5v-6H9v6H4z',
  information: 'M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18zm0-10v6m0-9v.01',
  language: 'M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18zM3 12h18M12 3c5 5 5 13 0 18-5-5-5-13 0-18z',
  leave: 'M14 4h5v16h-5M15 12H4m5-5-5 5 5 5',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  menu: 'M4 7h16M4 12h16M4 17h16',
  move: 'M12 3v18M12 3 9 6m3-3 3 3m-3 15-3-3m3 3 3-3',
  next: 'm9 6 6 6-6 6',
  people:
    'M9 11a3.5 3.5 0 1 1 0-7 3.5 3.5 0 0 1 0 7zm-6 9c0-4 2.5-6 6-6s6 2 6 6M16 4.5a3.5 3.5 0 0 1 0 6.5m2 3.5c2 .8 3 2.700 3 5.500',
  person: 'M12 11a4 4 0 1 1 0-8 4 4 0 0 1 0 8zm-8 10c0-5 3.500-7 8-7s8 2 8 7',
  place:
    'M12 21s7-6.500 7-11.500a7 7 0 0 0-14 0C5 14.500 12 21 12 21zm0-9a2.500 2.500 0 1 1 0-5 2.500 2.500 0 0 1 0 5z',
  receive: 'M4 13v7h16v-7M12 4v12m-5-5 5 5 5-5',
  register:
    'M10 11a4 4 0 1 1 0-8 4 4 0 0 1 0 8zm-8 10c0-5 3.500-7 8-7 1.500 0 2.900.2 4 .7M19 14v7m-3.500-3.500h7',
  search: 'M10.500 17a6.500 6.500 0 1 1 0-13 6.500 6.500 0 0 1 0 13zm5-1.500L21 21',
  share: 'M4 13v7h16v-7M12 16V4m-5 5 5-5 5 5',
  sliders:
    'M4 7h9m5 0h2M4 17h3m5 0h8M15.500 9.500a2.500 2.500 0 1 1 0-5 2.500 2.500 0 0 1 0 5zm-6 10a2.500 2.500 0 1 1 0-5 2.500 2.500 0 0 1 0 5z',
  theme: 'M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18zm0-18v18M12 8l5-3M12 13l8-4M12 18l8-5',
  today:
    'M12 16a4 4 0 1 1 0-8 4 4 0 0 1 0 8zm0-13v2m0 14v2m9-9h-2M5 12H3m15.400-6.400L17 7M7 17l-1.400 1.400m12.800 0L17 17M7 7 5.600 5.600',
  undo: 'M8 5 4 9l4 4M4 9h10a5.500 5.500 0 0 1 0 11h-3',
  warning: 'M12 4 2.500 20h19zM12 10v5m0 2.500v.01',
} as const

export type IconName = keyof typeof paths
export const iconNames = Object.keys(paths) as IconName[]

/** Arrows point the other way where text runs from right to left. */
const directional: readonly IconName[] = ['back', 'next', 'leave', 'undo']

export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      className={directional.includes(name) ? 'icon icon-directional' : 'icon'}
      viewBox="0 0 24 24"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  )
}
