import ArgumentParser
import Pellucid
