// Copies what the page takes from npm into the package: htmx, the world's countries as rings of points, and the
// fonts of share cards.
// Run by `make assets`; writes src/onrecord/web/static/vendor and nothing else.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { feature } from 'topojson-client'

const here = fileURLToPath(new URL('.', import.meta.url))
const out = `${here}../src/onrecord/web/static/vendor/`

// Two decimals are a kilometre: finer than the 1:50m survey that the outlines come from.
const rounded = ([lon, lat]) => [Math.round(lon * 100) / 100, Math.round(lat * 100) / 100]

function withoutRepeats (ring) {
  const points = ring.map(rounded)
  return points.filter((point, n) => n === 0 || point[0] !== points[n - 1][0] || point[1] !== points[n - 1][1])
}

async function countries () {
  const atlas = JSON.parse(await readFile(`${here}node_modules/world-atlas/countries-50m.json`, 'utf8'))
  const rings = []
  for (const { geometry } of feature(atlas, atlas.objects.countries).features) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    for (const polygon of polygons) rings.push(...polygon.map(withoutRepeats).filter(ring => ring.length > 3))
  }
  return { source: 'Natural Earth 1:50m, public domain, by way of the world-atlas package', rings }
}

await mkdir(out, { recursive: true })
await copyFile(`${here}node_modules/htmx.org/dist/htmx.min.js`, `${out}htmx.min.js`)
for (const font of ['DejaVuSerif', 'DejaVuSans', 'DejaVuSans-Bold']) {
  await copyFile(`${here}node_modules/dejavu-fonts-ttf/ttf/${font}.ttf`, `${out}${font}.ttf`)
}
await writeFile(`${out}countries.json`, JSON.stringify(await countries()))
