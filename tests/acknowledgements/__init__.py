"""The register of acknowledgements, from files to lines."""
