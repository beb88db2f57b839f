// A browser that translates the page takes each text away and puts <font> elements in its place. React still holds the
// texts it made: it writes new numbers into texts that nobody sees, and breaks where it takes away or puts in beside what
// is no longer there. Here a text that is written again comes back for the browser to translate anew, and what React
// asks of a text is done to what stands in its place.

const inPlaceOf = new WeakMap();

const rewritten = new MutationObserver((records) => {
  for (const { target } of records) {
    const place = inPlaceOf.get(target);
    inPlaceOf.delete(target);
    if (place?.isConnected && !target.isConnected) place.replaceWith(target);
  }
});

function taken(records) {
  const put = records.flatMap((record) => [...record.addedNodes]).filter((one) => one.nodeName === "FONT");
  if (put.length === 0) return;
  for (const { target, removedNodes, previousSibling, nextSibling } of records) {
    for (const text of removedNodes) {
      if (text.nodeType !== Node.TEXT_NODE || text.isConnected) continue;
      const near = [previousSibling, nextSibling].find((one) => put.includes(one)) ?? put.find((one) => one.parentNode === target);
      if (near === undefined || near.parentNode !== target) continue;
      put.splice(put.indexOf(near), 1);
      inPlaceOf.set(text, near);
      rewritten.observe(text, { characterData: true });
    }
  }
}

function standing(parent, node) {
  const place = inPlaceOf.get(node);
  return place?.parentNode === parent ? place : null;
}

export function bearTranslation() {
  new MutationObserver(taken).observe(document.documentElement, { subtree: true, childList: true });
  const { removeChild, insertBefore } = Node.prototype;
  Node.prototype.removeChild = function (child) {
    if (child.parentNode === this) return removeChild.call(this, child);
    const place = standing(this, child);
    if (place === null) return removeChild.call(this, child);
    removeChild.call(this, place);
    return child;
  };
  Node.prototype.insertBefore = function (node, before) {
    return insertBefore.call(this, node, before === null || before?.parentNode === this ? before : standing(this, before) ?? before);
  };
}
