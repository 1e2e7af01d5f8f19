/** Numbers of the calendar and the clock are no quantities. */
export const corpus: readonly (readonly [string, string])[] = [
  ["It happened on Feb. 11.", ""],
  ["They met on 4 July 2016.", ""],
  ["It opened in 1987.", ""],
  ["Between 1914 and 1918 nothing grew.", ""],
  ["The 2014-15 season ended.", ""],
  ["The 1980s were quiet.", ""],
  ["The meeting starts at 9:01 p.m.", ""],
  ["At 5 p.m. the gates closed.", ""],
  ["He called at 0401 GMT.", ""],
  ["The 2019 report named 12 banks.", "= 12 bank"],
  ["They employ 1800 people.", "= 1800 person"],
  ["Shows are on May 7, 8 and 9.", ""],
  ["It was held on April 24 and 25.", ""],
  ["The town was founded in 800 B.C.", ""],
];
