"""Runs a program and writes its largest resident size, in kibibytes, to standard error."""
import runpy
import sys

runpy.run_path(sys.argv[1], run_name="__main__")

try:
    import resource
except ImportError:  # Windows
    print(0, file=sys.stderr)
else:
    size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(size // 1024 if sys.platform == "darwin" else size, file=sys.stderr)
