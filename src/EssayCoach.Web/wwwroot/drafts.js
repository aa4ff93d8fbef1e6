// Copies of drafts in this browser, in case the server, the connection or the browser's own cookie is away.
// IndexedDB hands a write to the browser's own process at once, so that it outlives a page or browser that is killed;
// localStorage may hold writes back for seconds.
const shelf = "copies";
let database = null;

const opening = new Promise(resolve => {
  try {
    const request = indexedDB.open("essaycoach", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(shelf, { keyPath: ["owner", "question", "writer"] });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve(null);
    request.onblocked = () => resolve(null);
  } catch {
    resolve(null);
  }
}).then(opened => { database = opened; });

// Ends with true where the browser has done it.
function change(act) {
  return new Promise(resolve => {
    try {
      const transaction = database.transaction(shelf, "readwrite");
      transaction.oncomplete = () => resolve(true);
      transaction.onerror = () => resolve(false);
      transaction.onabort = () => resolve(false);
      act(transaction.objectStore(shelf));
      // A page that is closing sends no later commit.
      transaction.commit();
    } catch {
      resolve(false);
    }
  });
}

export const ready = () => opening;

export const keep = copy => change(copies => copies.put(copy));

export const forget = ({ owner, question, writer }) => change(copies => copies.delete([owner, question, writer]));

export const forgetAll = async () => {
  await opening;
  return change(copies => copies.clear());
};

// Copies on one shelf (a person's, or the browser's own) that no open tab is working on, the latest first.
export async function left(owner, question) {
  await opening;
  const alive = new Set(((await navigator.locks?.query())?.held ?? []).map(lock => lock.name));
  const copies = await new Promise(resolve => {
    try {
      const request = database.transaction(shelf).objectStore(shelf).getAll(IDBKeyRange.bound([owner, question], [owner, question, []]));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve([]);
    } catch {
      resolve([]);
    }
  });
  return copies.filter(copy => !alive.has(lockOf(copy.writer))).sort((a, b) => b.at - a.at);
}

const lockOf = writer => `essaycoach.${writer}`;

// Marks a tab as open for as long as it is; gives what ends that.
export function open(writer) {
  let close = () => {};
  navigator.locks?.request(lockOf(writer), () => new Promise(resolve => { close = resolve; }));
  return () => close();
}
