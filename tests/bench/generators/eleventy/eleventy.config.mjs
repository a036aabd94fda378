import { readFileSync } from "node:fs";

const read = name => JSON.parse(readFileSync(new URL(`_data/${name}.json`, import.meta.url)));
const [records, ledger] = [read("records"), read("ledger")];
const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const figures = /\{% amount "([^"]+)" %\}/g;
const slug = text => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
const iso = date => (date instanceof Date ? date.toISOString() : date).slice(0, 10);

// The whole of a day without a clock, in words.
const day = date => {
  const [year, month, number] = iso(date).split("-").map(Number);
  return `${number} ${months[month - 1]} ${year}`;
};

const figure = (id, number, then) => {
  const { asOf, sources } = records[id];
  const { value, amount } = then(records[id]);
  return `<a class="figure" id="figure-${number}" href="/commitments/${id}/" data-note="record-${id}"><data value="${value}" data-low="${value}"`
    + ` data-high="${value}" data-bound="exact" data-unit="USD" data-as-of="${asOf}" data-records="${id}"`
    + ` data-sources="${sources.map(source => source.id).join(" ")}">${amount}</data></a>`;
};

export default function (config) {
  let markdown;
  config.amendLibrary("md", library => {
    markdown = library;
    library.renderer.rules.heading_open = (tokens, index, options, env, self) => {
      tokens[index].attrSet("id", slug(tokens[index + 1].content));
      return self.renderToken(tokens, index, options);
    };
  });
  const numbers = new Map();
  config.on("eleventy.before", () => numbers.clear());
  config.addShortcode("amount", function (id) {
    const number = (numbers.get(this.page.inputPath) ?? 0) + 1;
    numbers.set(this.page.inputPath, number);
    return figure(id, number, record => record);
  });
  config.addCollection("neighbours", all => {
    const briefs = all.getFilteredByTag("brief");
    return Object.fromEntries(briefs.map((brief, at) => [brief.fileSlug, { previous: briefs[at - 1], next: briefs[at + 1] }]));
  });
  config.addFilter("day", day);
  config.addFilter("iso", iso);
  config.addFilter("cited", text => [...new Set([...text.matchAll(figures)].map(found => found[1]))]);
  config.addFilter("contents", html => [...html.matchAll(/<h2 id="([^"]*)">(.*?)<\/h2>/g)].map(([, id, text]) => ({ id, text })));
  config.addFilter("minutes", text => Math.ceil(text.split(/\s+/).length / 230));
  config.addFilter("today", text => {
    let number = 0;
    return markdown.render(text.replace(figures, (_, id) => figure(id, ++number, record => record.today)));
  });
  config.addFilter("twin", (text, isNow) => text.replace(figures, (_, id) => `[${(isNow ? records[id].today : records[id]).amount}](/commitments/${id}/)`));
  config.addFilter("csl", item => JSON.stringify({
    id: `outlay:${item.id}`,
    type: "webpage",
    title: item.title,
    "container-title": "Outlay",
    author: [{ literal: "Outlay" }],
    issued: { "date-parts": [iso(item.date).split("-").map(Number)] },
    URL: item.permalink,
    version: `${ledger.version}`,
    note: item.note,
  }, null, 2));
  return { dir: { includes: "_includes" } };
}
