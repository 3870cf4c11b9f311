// What is pasted from a word processor or a web page becomes Markdown. The pasted HTML is only read, in a document of its own that
// loads and runs nothing; without this script, and for plain text, the browser pastes as ever.
const structure = "h1, h2, h3, h4, h5, h6, p, ul, ol, table, a[href], b, strong, i, em";
const dropped = "head, script, style, title, template, noscript, iframe, object, embed, audio, video, img, picture, svg, math, canvas, "
  + "button, input, select, textarea, del, .MsoCommentReference, .msocomanchor, .msocomtxt, .msocomoff";
const blockNames = new Set(("address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
  + "header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul").split(" "));
const isWord = (letter) => /[\p{L}\p{N}]/u.test(letter ?? "");

const styleOf = (element, name) =>
  new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`, "i").exec(element.dataset?.style ?? "")?.[1].trim().toLowerCase();

const isDropped = (element) => /^[ovwm]:/.test(element.localName) || element.matches(dropped)
  || styleOf(element, "display") === "none" || styleOf(element, "mso-hide") === "all" || styleOf(element, "mso-element")?.startsWith("comment");

const targetOf = (link) => {
  const typed = link.getAttribute("href") ?? "";
  const target = URL.canParse(typed) ? new URL(typed) : undefined;
  return ["http:", "https:", "mailto:"].includes(target?.protocol) ? target.href : undefined;
};

// How text inside the element looks, given how it looks around it.
const lookOf = (element, look) => {
  const weight = styleOf(element, "font-weight");
  const slant = styleOf(element, "font-style");
  const name = element.localName;
  return {
    bold: weight ? /^(?:bold|bolder|[6-9]00)$/.test(weight) : look.bold || name === "b" || name === "strong",
    italic: slant ? /^(?:italic|oblique)/.test(slant) : look.italic || name === "i" || name === "em",
    href: name === "a" ? targetOf(element) ?? look.href : look.href,
  };
};

// Joins what looks alike, and keeps one blank where several stand; non-breaking spaces stay, except at the edges.
const tidied = (runs) => {
  const kept = [];
  for (const run of runs) {
    const last = kept.at(-1);
    const text = !last || last.isBreak || / $/.test(last.text) ? run.text.replace(last && !last.isBreak ? /^ +/ : /^\s+/, "") : run.text;
    if (run.isBreak && last && !last.isBreak) {
      last.text = last.text.trimEnd();
    }
    if (run.isBreak ? last : text && last && !last.isBreak && ["bold", "italic", "href"].every((look) => !last[look] === !run[look] && last.href === run.href)) {
      run.isBreak ? kept.push(run) : last.text += text;
    } else if (text) {
      kept.push({ ...run, text });
    }
  }
  while (kept.length > 0 && !(kept.at(-1).text = kept.at(-1).text.trimEnd())) {
    kept.pop();
  }
  return kept;
};

const lettered = (number) => number > 26 ? lettered(Math.floor((number - 1) / 26)) + lettered((number - 1) % 26 + 1) : String.fromCharCode(96 + number);
const roman = (number) => [[1000, "m"], [900, "cm"], [500, "d"], [400, "cd"], [100, "c"], [90, "xc"], [50, "l"], [40, "xl"], [10, "x"], [9, "ix"], [5, "v"], [4, "iv"], [1, "i"]]
  .reduce(([rest, text], [value, sign]) => [rest % value, text + sign.repeat(Math.floor(rest / value))], [number, ""])[1];

// Markdown counts with figures only; letters and Roman numbers are cited, so they stay as words of a plain list.
const markOf = (list, number) => {
  const kind = list.getAttribute("type") ?? { "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A", "lower-roman": "i", "upper-roman": "I" }[styleOf(list, "list-style-type")];
  const label = kind?.toLowerCase() === "a" ? lettered(number) : kind?.toLowerCase() === "i" ? roman(number) : undefined;
  return list.localName === "ul" ? {} : label ? { label: `${/[AI]/.test(kind) ? label.toUpperCase() : label}.` } : { number };
};
const wordMarkOf = (text) => /^\d{1,9}[.)]?$/.test(text) ? { number: Number.parseInt(text, 10) }
  : text.length > 1 && /[\p{L}\p{N}]/u.test(text) ? { label: text } : {};

const listOf = (element, look) => {
  const items = [];
  let number = Math.max(1, Number.parseInt(element.getAttribute("start"), 10) || 1);
  for (const child of [...element.children].filter((other) => !isDropped(other))) {
    if (child.localName === "li" || items.length === 0) {
      items.push({ ...markOf(element, number++), blocks: child.localName === "li" ? read(child.childNodes, look) : read([child], look) });
    } else {
      items.at(-1).blocks.push(...read([child], look));
    }
  }
  const filled = items.filter((item) => item.blocks.length > 0);
  return filled.length > 0 ? [{ kind: "list", isNumbered: filled[0].number !== undefined, items: filled }] : [];
};

// All words of blocks in one line, for the cell of a table.
const inOneLine = (blocks) => tidied(blocks.flatMap((block) => [{ text: " " }, ...(
  block.kind === "list" ? block.items.flatMap((item) => [{ text: ` ${item.label ?? (item.number === undefined ? "•" : `${item.number}.`)} ` }, ...inOneLine(item.blocks)])
    : block.kind === "table" ? block.rows.flat().flatMap((cell) => [{ text: " " }, ...cell])
      : block.runs.map((run) => run.isBreak ? { text: " " } : run))]));

const tableOf = (element, look) => {
  const rows = [];
  const open = [];
  const only = element.rows.length === 1 && element.rows[0].cells.length === 1 ? element.rows[0].cells[0] : undefined;
  if (only) {
    return read(only.childNodes, look);
  }
  for (const row of element.rows) {
    const cells = [];
    const fill = () => {
      for (; open[cells.length] > 0; cells.push([])) {
        open[cells.length]--;
      }
    };
    for (const cell of [...row.cells].filter((other) => !isDropped(other))) {
      fill();
      const runs = inOneLine(read(cell.childNodes, lookOf(cell, look)));
      for (let column = 0; column < cell.colSpan; column++) {
        open[cells.length] = cell.rowSpan - 1;
        cells.push(column === 0 ? runs : []);
      }
    }
    fill();
    rows.push(cells);
  }
  const filled = rows.filter((cells) => cells.some((runs) => runs.length > 0));
  return filled.length > 0 ? [{ kind: "table", rows: filled }] : [];
};

// Word writes lists as paragraphs that say their list and their level.
const gathered = (blocks) => {
  const found = [];
  let open = [];
  for (const block of blocks) {
    if (block.kind !== "item") {
      open = [];
      found.push(block);
      continue;
    }
    const depth = Math.min(block.level, open.length + 1);
    const isNumbered = block.number !== undefined;
    open.length = Math.min(open.length, depth);
    if (open[depth - 1]?.id !== block.id || open[depth - 1].isNumbered !== isNumbered) {
      open[depth - 1] = { kind: "list", id: block.id, isNumbered, items: [] };
      (depth > 1 ? open[depth - 2].items.at(-1).blocks : found).push(open[depth - 1]);
    }
    open[depth - 1].items.push({ number: block.number, label: block.label, blocks: [{ kind: "paragraph", runs: block.runs }] });
  }
  return found;
};

// A paragraph, heading or item of Word's as what it says of itself.
const paragraphOf = (element, runs, mark) => {
  const place = /(l\d+) level(\d)/.exec(styleOf(element, "mso-list") ?? "") ?? (mark ? [mark, element.className, 1] : undefined);
  const heading = element.matches(".MsoTitle") ? 1 : Number(/^h([1-6])$/.exec(element.localName)?.[1]);
  if (heading) {
    const plain = [{ text: mark ? `${mark} ` : "" }, ...runs].map((run) => ({ ...run, text: run.isBreak ? " " : run.text, isBreak: false, bold: false }));
    return { kind: "heading", level: heading, runs: tidied(plain) };
  }
  return place ? { kind: "item", id: place[1], level: Number(place[2]), ...wordMarkOf(mark), runs } : { kind: "paragraph", runs };
};

const read = (nodes, look) => {
  const blocks = [];
  let runs = [];
  const flush = (element = document.body, mark = "") => {
    const tidy = tidied(runs);
    runs = [];
    if (tidy.length > 0) {
      blocks.push(paragraphOf(element, tidy, mark));
    }
  };
  const walk = (node, around) => {
    if (node.nodeType === Node.TEXT_NODE) {
      runs.push({ ...around, text: node.data.replace(/[ \t\r\n\f]+/g, " ") });
    } else if (node.nodeType !== Node.ELEMENT_NODE || isDropped(node)) {
      return;
    } else if (node.localName === "br") {
      if (runs.findLast((run) => run.text.trim() || run.isBreak)?.isBreak) {
        flush();
      }
      runs.push({ text: "\n", isBreak: true });
    } else if (styleOf(node, "mso-spacerun") === "yes") {
      runs.push({ ...around, text: " " });
    } else if (!blockNames.has(node.localName)) {
      node.childNodes.forEach((child) => walk(child, lookOf(node, around)));
    } else {
      flush();
      enter(node, around);
    }
  };
  const enter = (block, around) => {
    if (block.localName === "table" || block.localName === "ul" || block.localName === "ol") {
      blocks.push(...(block.localName === "table" ? tableOf : listOf)(block, around));
      return;
    }
    const sign = block.matches("p, h1, h2, h3, h4, h5, h6") ? [...block.querySelectorAll("[data-style]")].find((part) => styleOf(part, "mso-list") === "ignore") : undefined;
    sign?.remove();
    block.childNodes.forEach((child) => walk(child, lookOf(block, around)));
    flush(block, sign?.textContent.trim());
  };
  nodes.forEach((node) => walk(node, look));
  flush();
  return gathered(blocks);
};

const address = (url) => url.replace(/[|()\\`<>\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`).replace(/&(?=#?\w+;)/g, "\\&");

// Words, with a backslash before what Markdown would take as a mark; an address among them is a link already.
const escaped = ({ text, isMarked, isLinked }) => text.split(/(\bhttps?:\/\/[^\s<>"]*[^\s<>"'.,;:!?)\]])/).map((part, index) =>
  index % 2 === 0 || isLinked ? part.replace(/[\\`*[\]|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[a-z/!?])|&(?=#?\w+;)/giu, "\\$&")
    : !isMarked && /^[\w./~%:?=&#@+,;-]+$/.test(part) ? part : `<${part.replaceAll("|", "%7C")}>`).join("");

// What opens with a look and all that follows in it; of several looks the one that lasts longest, so that marks nest.
const widest = (runs, at) => ["href", "bold", "italic"].filter((look) => runs[at][look])
  .map((look) => ({ look, end: at + [...runs.slice(at), {}].findIndex((run) => run[look] !== runs[at][look]) }))
  .reduce((one, other) => other.end > one.end ? other : one, { end: 0 });

const marked = (look, runs, before, after) => {
  const [first, last] = [runs[0], runs.at(-1)];
  if (look === "href") {
    const words = runs.map((run) => run.text).join("");
    const isBare = first.href.startsWith("http") && (words === first.href || `${words}/` === first.href);
    const inner = runs.map((run) => ({ ...run, href: undefined, isLinked: !isBare }));
    return isBare ? written(inner, before, after) : `[${written(inner, "", "")}](${address(first.href)})`;
  }
  // Marks beside a blank, or between a sign and a letter, are none: what stands at the edges goes outside.
  const lead = (isWord(before) ? /^[\s\p{P}\p{S}]+/u : /^\s+/).exec(first.text)?.[0] ?? "";
  first.text = first.text.slice(lead.length);
  const trail = (isWord(after) ? /[\s\p{P}\p{S}]+$/u : /\s+$/).exec(last.text)?.[0] ?? "";
  last.text = last.text.slice(0, last.text.length - trail.length);
  const inner = written(runs.map((run) => ({ ...run, [look]: false, isMarked: true })).filter((run) => run.text), before, after);
  const sign = look === "bold" ? "**" : "*";
  return escaped({ text: lead }) + (inner ? sign + inner + sign : "") + escaped({ text: trail });
};

const written = (runs, before, after) => {
  let text = "";
  for (let at = 0; at < runs.length;) {
    const { look, end } = widest(runs, at);
    if (look) {
      text += marked(look, runs.slice(at, end).map((run) => ({ ...run })), runs[at - 1]?.text.at(-1) ?? before, runs[end]?.text[0] ?? after);
    } else {
      text += runs[at].isBreak ? "\\\n" : escaped(runs[at]);
    }
    at = look ? end : at + 1;
  }
  return text;
};

const lineOf = (runs) => written(runs, "", "");
const paragraph = (runs) => lineOf(runs).replace(/^(?=#{1,6}(?:\s|$)|[-+](?:\s|$)|>|~{3}|[-=]+\s*$)/gm, "\\").replace(/^(\d{1,9})(?=[.)](?:\s|$))/gm, "$1\\");

const listText = (list, isOther) => {
  const isLoose = list.items.some((item) => item.blocks.filter((block) => block.kind !== "list").length > 1);
  return list.items.map((item) => {
    const mark = list.isNumbered ? `${item.number}${isOther ? ")" : "."} ` : isOther ? "* " : "- ";
    const words = markdownOf(item.blocks, 0, isLoose ? "\n\n" : "\n");
    return mark + (item.label ? `${item.label} ` : "") + words.replace(/\n(?=[^\n])/g, `\n${" ".repeat(mark.length)}`);
  }).join(isLoose ? "\n\n" : "\n");
};

const tableText = ({ rows }) => {
  const width = Math.max(...rows.map((cells) => cells.length));
  const [head, ...body] = rows.map((cells, index) => Array.from({ length: width }, (_, column) =>
    lineOf((cells[column] ?? []).map((run) => index === 0 ? { ...run, bold: false } : run))));
  return [head, head.map(() => "---"), ...body].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
};

const markdownOf = (blocks, deeper, between = "\n\n") => {
  let isOther = false;
  return blocks.map((block, index) => {
    const last = blocks[index - 1];
    isOther = last?.kind === "list" && last.isNumbered === block.isNumbered && !isOther;
    return block.kind === "list" ? listText(block, isOther)
      : block.kind === "table" ? tableText(block)
        : block.kind === "heading" ? `${"#".repeat(Math.min(6, block.level + deeper))} ${lineOf(block.runs).replace(/#+$/, "\\$&")}` : paragraph(block.runs);
  }).join(between);
};

const insert = (area, text, isWhole) => {
  const [start, end] = [area.selectionStart, area.selectionEnd];
  const before = /\n{0,2}$/.exec(area.value.slice(0, start))[0].length;
  const after = /^\n{0,2}/.exec(area.value.slice(end))[0].length;
  const whole = isWhole ? (start === 0 ? "" : "\n".repeat(2 - before)) + text + (end === area.value.length ? "" : "\n".repeat(2 - after)) : text;
  // Keeps what the browser can undo.
  if (!document.execCommand("insertText", false, whole)) {
    area.setRangeText(whole, start, end, "end");
    area.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
};

// Styles are read, never applied, and handlers are neither: the page's content security policy would complain of each.
const parsed = (html) => new DOMParser().parseFromString(
  html.replace(/<style[\s>][^]*?<\/style>/gi, "").replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\s(style|on\w+)\s*=/gi, " data-$1=")), "text/html");

for (const area of document.querySelectorAll("textarea[data-markdown=true]")) {
  area.addEventListener("paste", (event) => {
    const { body } = parsed(event.clipboardData.getData("text/html"));
    const blocks = body.querySelector(structure) ? read(body.childNodes, {}) : [];
    if (blocks.length > 0) {
      event.preventDefault();
      // The page's title is its one first-level heading.
      const deeper = blocks.some((block) => block.kind === "heading" && block.level === 1) ? 1 : 0;
      insert(area, markdownOf(blocks, deeper), blocks.length > 1 || blocks[0].kind !== "paragraph");
    }
  });
}
