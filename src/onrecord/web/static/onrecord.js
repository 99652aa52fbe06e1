// Marks every stretch of the claim that an address points at; without it the browser marks where the claim begins.
function point () {
  const id = decodeURIComponent(location.hash.slice(1))
  for (const mark of document.querySelectorAll('mark[data-claims]')) {
    mark.classList.toggle('pointed', id !== '' && mark.dataset.claims.split(' ').includes(id))
  }
}
addEventListener('hashchange', point)
document.addEventListener('DOMContentLoaded', point)
document.addEventListener('htmx:afterSettle', point)

// Keys in a list of things to decide: they work only while it has the focus, and never in a field (WCAG 2.1.4).
function step (list, from, by) {
  const items = [...list.querySelectorAll('[data-item]')]
  const to = items[Math.max(0, Math.min(items.length - 1, (from ? items.indexOf(from) : -1) + by))]
  if (to) { to.focus(); to.scrollIntoView({ block: 'nearest' }) }
}
function choose (item, key) {
  const button = [...item.querySelectorAll('button[data-key]')].find(one => one.dataset.key === key)
  if (!button) return false
  for (let box = button.closest('details'); box; box = box.parentElement.closest('details')) box.open = true
  for (const one of item.querySelectorAll('.chosen')) one.classList.remove('chosen')
  button.classList.add('chosen')
  const value = button.value === 'correct' && button.form.querySelector('[name=value]')
  ;(value || button.form.querySelector('[name=reason]')).focus()
  return true
}
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof Element)) return
  const list = event.target.closest('[data-items]')
  if (!list) return
  const item = event.target.closest('[data-item]')
  const typing = event.target.matches('input:not([type=checkbox]), select, textarea')
  const chosen = typing && event.target.form && event.target.form.querySelector('.chosen')
  if (typing && event.key === 'Escape' && item) item.focus()
  else if (typing && event.key === 'Enter' && chosen) chosen.form.requestSubmit(chosen)
  else if (typing) return
  else if (event.key === 'j') step(list, item, 1)
  else if (event.key === 'k') step(list, item, -1)
  else if (!item || !choose(item, event.key)) return
  event.preventDefault()
})

// An area drawn on the map, corner by corner: a click sets one, Enter or the button ends it, Esc lets go of it.
// The address holds it (`area=latitude,longitude;…`); without a script it can be written there.
let corners = null
function place (svg, event) {
  const [west, south, east, north] = svg.dataset.map.split(',').map(Number)
  const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse())
  const lon = west + at.x / 960 * (east - west)
  const flat = north + at.y / 480 * (south - north)
  if (!('mercator' in svg.dataset)) return [flat, lon]
  const y = lat => Math.log(Math.tan(Math.PI / 4 + lat * Math.PI / 360))
  const m = y(north) + at.y / 480 * (y(south) - y(north))
  return [(2 * Math.atan(Math.exp(m)) - Math.PI / 2) * 180 / Math.PI, lon]
}
function drawing (on) {
  const button = document.getElementById('draw')
  const svg = document.querySelector('svg[data-map]')
  if (!button || !svg) return
  corners = on ? [] : null
  svg.closest('.map').classList.toggle('draws', on)
  for (const one of svg.querySelectorAll('.drawn')) one.remove()
  button.textContent = on ? 'Show what lies inside' : 'Draw an area'
  tell(on ? 'Click the corners on the map, three or more; Esc lets go.' : '')
}
function tell (words) { document.getElementById('drawing').textContent = words }
function corner (svg, event) {
  corners.push(place(svg, event))
  const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse())
  const dot = document.createElementNS('http://www.w3.org/2000/svg', 'circle')
  for (const [name, value] of [['cx', at.x], ['cy', at.y], ['r', 4], ['class', 'corner drawn']]) dot.setAttribute(name, value)
  svg.append(dot)
  let line = svg.querySelector('path.drawn')
  if (!line) {
    line = document.createElementNS('http://www.w3.org/2000/svg', 'path')
    line.setAttribute('class', 'shape drawn')
    svg.append(line)
  }
  line.setAttribute('d', (line.getAttribute('d') || 'M').replace('Z', '') + (line.getAttribute('d') ? 'L' : '') + at.x + ',' + at.y + 'Z')
  tell(corners.length + (corners.length === 1 ? ' corner' : ' corners') + '; Enter shows what lies inside, Esc lets go.')
}
function inside () {
  if (corners.length < 3) { tell('An area has three corners or more.'); return }
  const asked = new URLSearchParams(location.search)
  asked.delete('after')
  asked.set('area', corners.slice(0, 60).map(([lat, lon]) => lat.toFixed(4) + ',' + lon.toFixed(4)).join(';'))
  location.search = asked.toString()
}
function offer () { const button = document.getElementById('draw'); if (button) button.hidden = false }
addEventListener('DOMContentLoaded', offer)
document.addEventListener('htmx:afterSettle', () => { corners = null; offer() })
document.addEventListener('click', event => {
  if (!(event.target instanceof Element)) return
  if (event.target.id === 'draw') { if (corners) inside(); else drawing(true); return }
  const svg = corners && event.target.closest('svg[data-map]')
  if (!svg) return
  event.preventDefault()
  event.stopPropagation()
  corner(svg, event)
}, true)
document.addEventListener('keydown', event => {
  if (!corners || (event.target instanceof Element && event.target.matches('input, select, textarea'))) return
  if (event.key === 'Escape') drawing(false)
  else if (event.key === 'Enter' && corners.length) { event.preventDefault(); inside() }
})
