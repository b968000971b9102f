/** The figures of runs as tables of plain text. */

/**
 * @param {{ name: string, python: object[], translation: object[], promises: object[] }[]} rows
 * @returns seconds of each version, and how many times faster or slower the translations are
 */
export function speedTable(rows) {
  const head = [
    ["seconds", "CPython", "ours", "promises", "CPython/ours", "ours/promises", "process"],
  ];
  const faster = [];
  const slower = [];
  const body = rows.map(({ name, python, translation, promises }) => {
    const [slow, ours, byHand] = [python, translation, promises].map((runs) =>
      least(runs, "seconds"),
    );
    faster.push(slow / ours);
    slower.push(ours / byHand);
    const whole = least(python, "processSeconds") / least(translation, "processSeconds");
    const ratios = [slow / ours, ours / byHand, whole].map((ratio) => shown(ratio, 2));
    return [name, ...[slow, ours, byHand].map((seconds) => shown(seconds, 3)), ...ratios];
  });
  const means = [faster, slower].map((ratios) => shown(geometricMean(ratios), 2));
  return formatTable([...head, ...body, ["geometric mean", "", "", "", ...means, ""]]);
}

/** @returns the largest resident sizes of CPython and of the translations */
export function memoryTable(rows) {
  const head = ["peak memory, MB", "CPython", "ours", "ours/CPython"];
  const body = rows.map(({ name, python, translation }) => {
    const [theirs, ours] = [python, translation].map((runs) => least(runs, "memory") / 1e6);
    return [name, shown(theirs, 0), shown(ours, 0), shown(ours / theirs, 2)];
  });
  return body.length === 0 ? "" : formatTable([head, ...body]);
}

/** The least figure of several runs; NaN if there were none. */
function least(runs, figure) {
  return runs.length === 0 ? NaN : Math.min(...runs.map((run) => run[figure]));
}

function geometricMean(ratios) {
  return Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
}

function shown(number, digits) {
  return Number.isNaN(number) ? "-" : number.toFixed(digits);
}

function formatTable(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]),
      )
      .join("  "),
  );
  return lines.join("\n") + "\n";
}
