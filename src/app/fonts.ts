import localFont from 'next/font/local'

/** Atkinson Hyperlegible Next, drawn so that letters are not mistaken for one another; served from here. */
export const face = localFont({
  src: '../../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  weight: '200 800',
  variable: '--face',
  display: 'swap',
})

/**
 * Its letters for Polish, Turkish, Czech or Yoruba names, fetched only by pages that show one. It stands before `face`
 * in the font stack, limited to its own range, as the stand-in font of `face` would otherwise draw these letters.
 */
export const faceExtended = localFont({
  src: '../../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2',
  weight: '200 800',
  variable: '--face-extended',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
    },
  ],
})
