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
