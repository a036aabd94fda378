export default {
  layout: "brief.njk",
  tags: "brief",
  eleventyComputed: {
    slug: data => data.page.fileSlug,
    published: data => data.page.date,
    markdown: data => `/briefs/${data.page.fileSlug}.md`,
  },
};
