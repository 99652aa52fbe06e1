"""MUC-4: incident templates of Latin American wire copy of 1988 to 1991, all in capitals."""
