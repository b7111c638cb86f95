"""What the documentation shows runs, and what it lists is there."""
import ast
import contextlib
import io
import json
import linecache
import os
import pathlib
import re

import pytest

DOCS = pathlib.Path(__file__).resolve().parents[2] / "docs"
PAGES = ("porting.md",)
BLOCKS = [(page, number, block) for page in PAGES for number, block in enumerate(
    re.findall(r"^```python\n(.*?)^```$", (DOCS / page).read_text(), re.MULTILINE | re.DOTALL))]


@pytest.mark.parametrize("page, number, block", BLOCKS, ids=[f"{p}-{n}" for p, n, _ in BLOCKS])
def test_examples_run(page, number, block):
    name = f"<{page} {number}>"
    linecache.cache[name] = (len(block), None, block.splitlines(keepends=True), name)
    exec(compile(block, name, "exec"), {"__name__": "__main__"})


def test_the_page_of_names_is_in_step():
    import importlib.util
    path = DOCS.parent / "python" / "api.py"
    spec = importlib.util.spec_from_file_location("api", path)
    api = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(api)
    assert api.page() == api.PAGE.read_text(), "run python python/api.py"


NOTEBOOK = DOCS.parent / "examples" / "notebook.ipynb"


def run_cell(source, number, scope):
    """Returns the outputs of a cell as notebooks keep them: what it prints, and its value."""
    name = f"<cell {number}>"
    linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
    tree = ast.parse(source, name)
    last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        exec(compile(tree, name, "exec"), scope)
        value = last and eval(compile(ast.Expression(last.value), name, "eval"), scope)
    outputs = []
    if printed.getvalue():
        outputs.append({"name": "stdout", "output_type": "stream",
                        "text": printed.getvalue().splitlines(keepends=True)})
    if value is not None:
        shown = {"text/plain": [repr(value)]}
        if hasattr(value, "_repr_html_"):
            shown["text/html"] = value._repr_html_().splitlines(keepends=True)
        outputs.append({"data": shown, "execution_count": number, "metadata": {},
                        "output_type": "execute_result"})
    return outputs


def test_the_notebook_runs():
    book = json.loads(NOTEBOOK.read_text())
    scope, number = {"__name__": "__main__"}, 0
    for cell in book["cells"]:
        if cell["cell_type"] != "code":
            continue
        number += 1
        outputs = run_cell("".join(cell["source"]), number, scope)
        # The C is that of another day.
        if not os.environ.get("PELLUCID_UPDATE_GOLDENS") and "tags" not in cell["metadata"]:
            assert outputs == cell["outputs"]
        cell["outputs"], cell["execution_count"] = outputs, number
    assert "omp parallel" in scope["distances"]._repr_html_()
    if os.environ.get("PELLUCID_UPDATE_GOLDENS"):
        NOTEBOOK.write_text(json.dumps(book, indent=1, ensure_ascii=False) + "\n")
