/** Changes; the level that is reached states none. */
export const corpus: readonly (readonly [string, string])[] = [
  ["Shares rose 5%.", "= 5 percentage up"],
  ["The stock was down 11.9%.", "= 11.9 percentage down"],
  ["Employment grew by 125,600 jobs or 2.2 percent.", "= 125600 job up; = 2.2 percentage up"],
  ["Exports dropped 7% to $2.3 billion.", "= 7 percentage down; = 2300000000 dollar"],
  ["Sales are expected to grow by 35 per cent.", "= 35 percentage up"],
  ["The FTSE was -0.6% and the DAX +0.4%.", "= -0.6 percentage down; = 0.4 percentage up"],
  ["A 4 percent drop followed.", "= 4 percentage"],
  ["The index gained 64 points.", "= 64 point up"],
  ["Profit climbed nearly 60 percent.", "~ 60 percentage up"],
  ["The team lost 12 players.", "= 12 player"],
  ["Migrants make up 10 percent of the town.", "= 10 percentage"],
  ["Its price fell from $90 to $75.", "= 75..90 dollar down"],
  ["Output jumped from 240 tonnes in 2015 to 273 tonnes.", "= 240..273 metric ton up"],
  ["It was blown up by four charges.", "= 4 charge"],
  ["Police picked up 12 men.", "= 12 man"],
];
