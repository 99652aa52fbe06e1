"""What other people's parsers raise on damaged bytes. Found by fuzzing (docs/threats.md)."""

import struct
import zipfile
import zlib

from lxml import etree

DAMAGED = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    ImportError,
    LookupError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
    etree.LxmlError,
    struct.error,
    zipfile.BadZipFile,
    zlib.error,
)
"""Not MemoryError, nor what the user does (KeyboardInterrupt): neither is damage."""
