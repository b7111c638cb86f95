"""What the documentation shows runs, and what it lists is there."""
import linecache
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
