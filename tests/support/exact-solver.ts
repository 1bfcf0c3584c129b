import loadHighs from 'highs'

/** The whole numbers that a cell may be, as far as is known about this cell alone. */
export type Bounds = { least: number; most: number }

/** What is known about several cells: their sum, each multiplied by its factor, lies between two numbers. */
export type Fact = Bounds & { of: Record<string, number> }

export type Puzzle = { cells: Map<string, Bounds>; facts: Fact[] }

/** A value for every cell that agrees with all facts. */
export type World = Map<string, number>

export const equals = (of: Fact['of'], value: number): Fact => ({ of, least: value, most: value })
export const atLeast = (of: Fact['of'], least: number): Fact => ({ of, least, most: Infinity })
export const atMost = (of: Fact['of'], most: number): Fact => ({ of, least: -Infinity, most })

const highs = await loadHighs()

/**
 * Finds the wanted cells that can only have the value they have in the true world. Takes one world that agrees with
 * the facts. For every other cell a second world was found that also agrees and gives it another number; for the cells
 * it returns, the solver proved that there is none. Refuses a world that breaks a fact.
 */
export function determined(puzzle: Puzzle, truth: World, wanted: readonly string[]): string[] {
  checkWorld(puzzle, truth)
  const names = [...puzzle.cells.keys()]
  const columns = new Map(names.map((name, at) => [name, at]))
  const open = new Set(wanted)
  const proven: string[] = []
  return highs.withModel(modelOf(puzzle, names, columns), (model) => {
    model.options.set({ output_flag: false, mip_rel_gap: 1e9 })
    const search = (cell: string, { least, most }: Bounds) => {
      if (least > most) return
      model.changeColBounds(columns.get(cell)!, least, most)
      const { modelStatus } = model.run()
      if (modelStatus === highs.constants.modelStatus.infeasible) return
      if (modelStatus !== highs.constants.modelStatus.optimal)
        throw new Error(`The solver gave up on ${cell}: status ${modelStatus}.`)
      const values = model.getSolution().colValue
      const world = new Map(names.map((name, at) => [name, Math.round(values[at]!)]))
      checkWorld(puzzle, world)
      for (const one of open) if (world.get(one) !== truth.get(one)) open.delete(one)
    }
    for (const cell of wanted) {
      const bounds = puzzle.cells.get(cell)!
      const value = truth.get(cell)!
      if (open.has(cell)) search(cell, { least: value + 1, most: bounds.most })
      if (open.has(cell)) search(cell, { least: bounds.least, most: value - 1 })
      if (open.delete(cell)) proven.push(cell)
      model.changeColBounds(columns.get(cell)!, bounds.least, bounds.most)
    }
    return proven
  })
}

function modelOf({ cells, facts }: Puzzle, names: string[], columns: ReadonlyMap<string, number>) {
  const rows = facts.map(({ of }) => Object.entries(of))
  const starts = [0]
  for (const row of rows) starts.push(starts.at(-1)! + row.length)
  const entries = rows.flat()
  const bounds = [...cells.values()]
  return {
    numCols: names.length,
    numRows: facts.length,
    colCost: names.map(() => 0),
    colLower: bounds.map(({ least }) => least),
    colUpper: bounds.map(({ most }) => most),
    rowLower: facts.map(({ least }) => least),
    rowUpper: facts.map(({ most }) => most),
    integrality: names.map(() => highs.constants.variableType.integer),
    matrix: {
      format: 'csr' as const,
      numRows: facts.length,
      numCols: names.length,
      starts,
      indices: entries.map(([cell]) => columns.get(cell)!),
      values: entries.map(([, factor]) => factor),
    },
  }
}

// The solver works with fractions: its answer is rounded and checked, so that nothing depends on its tolerance.
function checkWorld({ cells, facts }: Puzzle, world: World): void {
  const holds = (value: number, { least, most }: Bounds) => value >= least && value <= most
  for (const [cell, bounds] of cells)
    if (!holds(world.get(cell) ?? NaN, bounds)) throw new Error(`${cell} is ${world.get(cell)}.`)
  for (const fact of facts) {
    const sum = Object.entries(fact.of).reduce(
      (total, [cell, factor]) => total + factor * world.get(cell)!,
      0,
    )
    if (!holds(sum, fact)) throw new Error(`A world breaks a fact: ${JSON.stringify(fact)} is ${sum}.`)
  }
}
