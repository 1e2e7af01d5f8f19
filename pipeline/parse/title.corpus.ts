/** Titles with the names of their sites, and the headline in them. */
export const TITLES: readonly (readonly [title: string, siteName: string, headline: string])[] = [
  ["River floods lower town | Valley Post", "Valley Post", "River floods lower town"],
  ["River floods lower town - Valley Post", "Valley Post", "River floods lower town"],
  ["River floods lower town – The Valley Post", "Valley Post", "River floods lower town"],
  ["River floods lower town — Valley Post News", "Valley Post", "River floods lower town"],
  ["River floods lower town :: Valley Post", "Valley Post", "River floods lower town"],
  ["Valley Post: River floods lower town", "Valley Post", "River floods lower town"],
  ["Valley Post - River floods lower town", "Valley Post", "River floods lower town"],
  ["River floods lower town | Region | Valley Post", "Valley Post", "River floods lower town | Region"],
  ["Flood: two bridges closed - what we know | Valley Post", "Valley Post", "Flood: two bridges closed - what we know"],
  ["River floods lower town", "Valley Post", "River floods lower town"],
  ["Dykes &#8211; who pays? | Valley Post", "Valley Post", "Dykes – who pays?"],
  ["Post office in the valley closes - Valley Post", "Valley Post", "Post office in the valley closes"],
];
