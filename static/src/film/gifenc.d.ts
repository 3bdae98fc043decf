// The package brings no types; these are of the parts that we use.
declare module 'gifenc' {
  type Palette = number[][]
  interface Frame {
    palette?: Palette
    transparent?: boolean
    transparentIndex?: number
    delay?: number
    dispose?: number
  }
  export function quantize(rgba: Uint8ClampedArray, colours: number): Palette
  export function applyPalette(rgba: Uint8ClampedArray, palette: Palette): Uint8Array
  export function GIFEncoder(): {
    writeFrame(index: Uint8Array, width: number, height: number, options: Frame): void
    finish(): void
    bytes(): Uint8Array<ArrayBuffer>
  }
}
