/** Two numbers that are one quantity, and pairs that are two. */
export const corpus: readonly (readonly [string, string])[] = [
  ["Between 150 and 200 boats sank.", "= 150..200 boat"],
  ["They hired 50 to 70 drivers.", "= 50..70 driver"],
  ["The repair costs $3 to $5 million.", "= 3000000..5000000 dollar"],
  ["It needs 14-18 weeks.", "= 14..18 week"],
  ["Four to five thousand fans came.", "= 4000..5000 fan"],
  ["Two or three gunmen fled.", "= 2..3 gunman"],
  ["About 20 to 30 goats died.", "~ 20..30 goat"],
  ["Fees run from $20 to $45.", "= 20..45 dollar"],
  ["Prices slid from 90 euros to 75 euros.", "= 75..90 euro down"],
  ["A rise of between 5% and 8% is likely.", "= 5..8 percentage"],
  ["The fence is 1.5–2 metres high.", "= 1.5..2 metre"],
  ["Profits grew to $5 million from $4 million.", "= 5000000 dollar; = 4000000 dollar"],
  ["Output rose 3% to 120 tonnes.", "= 3 percentage up; = 120 metric ton"],
  ["It costs €5-10 million.", "= 5000000..10000000 euro"],
  ["Some 20-30,000 people fled.", "~ 20000..30000 person"],
  ["He sold 3 cars and 4 vans.", "= 3 car; = 4 van"],
];
