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
